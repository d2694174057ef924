start = Start
    .words = start, bắt đầu

onboarding-welcome = Hello! This is the “Dân vận khéo” system
onboarding-notice =
    Before you begin, please read this:

    • This is an automatic system, not a person.
    • It keeps: your name, unit, role, the id of your chat account, and what you send about models.
    • What for: to register, review and summarise “Dân vận khéo” models.
    • Who can see it: your unit, and the levels above that review and direct.
    • You may see, correct and delete your data, and withdraw your consent: tell the administrator of your unit.
    • Do not send documents marked secret (Mật). Do not send photos of children unless their family agrees.

    Do you agree?
onboarding-agree = ✅ I agree
onboarding-decline = I do not agree
onboarding-declined = The system keeps nothing about you. When you want to use it, please send { COMMAND("start") }.
onboarding-nameless = (no name yet)
onboarding-invited = You are invited as { $role } – { $unit }.
onboarding-bad-invitation = This invitation is wrong, has been used or has expired. Please check the code, or ask for a new one. If you have no code, send { COMMAND("start") }.
onboarding-too-many = You have tried many times. Please try again in an hour.
onboarding-hello = Hello, { $name }!
onboarding-menu = What do you need to do?
onboarding-entered =
    You have joined as { $role } – { $unit }.
    Your name is written as: { $name }

    What do you need to do?
onboarding-rename = Change my name

naming-name = Your full name?
    .label = Full name
    .example = For example: Nguyễn Thị Lan
naming-confirm = Please check
naming-send = ✅ Use this name
naming-sent = From now on your name is written as { $name }.
naming-later = Your name has not changed.
onboarding-who =
    If you have an invitation code of 6 characters, please type it here.

    If you have none, choose the answer below to introduce yourself. Your unit will confirm.
onboarding-introduce = I have no code
onboarding-confirmed = { $name } is confirmed. The system has told them.
onboarding-refused = The request of { $name } is refused. The system has told them.
onboarding-already-answered = Somebody has already answered this request.

introduction-name = What is your full name?
    .label = Full name
    .example = Choose the name below if it is right, or type yours. Example: Nguyễn Thị Lan
introduction-unit = In which village or commune do you work?
    .label = Unit
    .example = Type its name, then choose the right one. Example: Nhân Hoà
introduction-confirm = Please check, then choose “Send the request”
introduction-send = ✅ Send the request
introduction-sent = Your request has gone to { $unit }. The system will tell you as soon as it is confirmed.
introduction-later = Put away. To go on, please send { COMMAND("start") }.

join-request = Somebody asks to join
join-request-text =
    Name: { $name }
    Unit: { $unit }

    Is this a cadre of your unit?
join-request-confirm = ✅ Yes, confirm
join-request-refuse = No
join-request-active = ✅ Confirmed by { $name }.
join-request-ended = ✖ Refused by { $name }.
join-answer-active = You are confirmed
join-answer-active-text = From now on you can register models of { $unit }.
join-answer-ended = { $unit } did not confirm your request. Please contact the unit directly.

lienket = Connect Zalo and Telegram
    .button = 🔗 Connect accounts
    .words = connect, connect accounts, connect zalo, connect telegram
channel-telegram = Telegram
channel-zalo_bot = Zalo
channel-zalo_oa = Zalo OA
linking-code = Connection code: { $code }
linking-how =
    Open this system in your other app (Zalo or Telegram) and type the code there.

    The code works once, for { $minutes } minutes. Afterwards the system writes to you where you were last.
linking-others = Connected. To disconnect one, choose it below:
linking-unlink = Disconnect { $channel }
linking-undone = { $channel } is disconnected. The system does not write there any more.
linking-sure = Connect this account with { $name }?
linking-yes = ✅ Yes, connect
linking-no = That is not me
linking-done = Connected. Hello, { $name }!
linking-done-text = From now on you can use either app. The system writes to you where you were last.
linking-bad-code = This code has been used or has expired. Please get a new one with { COMMAND("lienket") } in the other app.
linking-somebody-else = This account already belongs to somebody else in the system and cannot be connected. Please contact your unit’s administrator.
account-linked = 🔗 One more messaging account was just connected with you. If you did not do this, please send { COMMAND("lienket") } and disconnect it at once.
