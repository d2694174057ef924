changes-sent = { $code } was sent in. What you edited does not change it.
changes-sent-ask = { $code } was sent in. What you edited does not change it. Shall the reviewer be asked to let you change “{ $label }”?
changes-ask = ✎ Ask to change it
changes-asked = The reviewer was asked to let you change { $code }. The system will tell you when they agree.
changes-returned = { $code } waits for you to complete it: please choose “Complete it now” in the message before. What you edited does not change it yet.
changes-decided = { $code } was decided on. What you edited does not change it any more.
