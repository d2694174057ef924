trogiup = Help
    .button = ❓ Help
    .words = help, trợ giúp, giúp, hướng dẫn
help = Help
    .words = assistance
ngonngu = Language / Ngôn ngữ
    .words = language, ngôn ngữ

help-title = How the “Dân vận khéo” system helps you
help-text =
    • Register a model: answer short questions, one by one, in this chat.
    • Report progress in words, numbers and photos.
    • See where your model is, who has it now and until when.
    • Get the reviewer’s answer as soon as there is one; ask for recognition once there are results.
    • Find good models of other places and follow them.

    Busy halfway through? Choose “Later”. The system keeps your draft.
help-group = In this group the system shows what has to be reviewed. Please do everything else in your private chat with it. To connect the group to your unit: /nhom
help-language = Which language do you use? / Đồng chí dùng tiếng nào?
help-language-set = The system now speaks English to you.
