bot-lost = The system did not understand this message. Please send { COMMAND("trogiup") } to see what can be done here.
bot-edited = The system cannot read a message that was changed after it was sent. Please send it again as a new message.
bot-in-private = Please do this in your private chat with the system.
bot-sorry = Sorry: the system had a fault with your last message and has noted it. When you ask for support, please quote { $reference }.

policy-join-first = Please send { COMMAND("start") } to begin.
policy-wait = Your request is waiting for the unit to confirm it. The system will tell you as soon as it is confirmed.
policy-register = Models are registered by the grassroots cadres in charge. If you need to register one, please contact your unit’s administrator.
policy-correct = Only the person who sent this registration can correct it.
policy-see = This model is outside the units that you can see.
policy-grant = This is for the unit’s reviewers or administrators to confirm.
policy-invite = Only the unit’s reviewers or administrators can invite people.
policy-group = Only the unit’s reviewers or administrators can connect the group.

role-cadre = grassroots cadre
role-reviewer = reviewer
role-committee = steering committee member
role-chair = chair of recognition
role-admin = administrator
bot-unreadable = The system received nothing of this message: perhaps a file, a link, or something that may not be passed on. Please write it in words, send a photo, or ask somebody of your unit to help.

notices-waiting = { $count ->
        [one] One message waits for you.
       *[other] { $count } messages wait for you.
    } The system sends it all now.

offer-number = Type a number to choose.
offer-words = You can also type: { $words }.
offer-code = { $label }: type { $code }
offer-late = This number fits no list that is open. Please see the latest message, or send { COMMAND("trogiup") }.

code-mistyped = This code is not quite right, and nothing was done. Please type it as the message says. Example: DUYET DVK-26-0042
model-withdrawn = The model { $code } was withdrawn: nothing waits for an opinion any more.
code-nowhere = No model has the code { $code }. Please check the code in the message.
notices-subject = “Dân vận khéo” models
policy-carry = This is for the cadres in charge of the model.
name-instead-of = { $name } (for { $other })
bot-caption-edited = ✓ The words under the photo are changed.

web-trouble = The system could not open this page
web-trouble-text = The fault is the system’s, not yours. Please try again in a few minutes.
web-nowhere = There is no such page
web-nowhere-text = The address is not right, or not complete. Please open the link that you received, or scan the QR code again.
