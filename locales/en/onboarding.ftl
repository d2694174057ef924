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
onboarding-declined = The system keeps nothing about you. When you want to use it, please press /start.
onboarding-nameless = (no name yet)
onboarding-invited = You are invited as { $role } – { $unit }.
onboarding-bad-invitation = This invitation is wrong, has been used or has expired. Please check the code, or ask for a new one. If you have no code, press /start.
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

    If you have none, press the button below to introduce yourself. Your unit will confirm.
onboarding-introduce = I have no code
onboarding-confirmed = { $name } is confirmed. The system has told them.
onboarding-refused = The request of { $name } is refused. The system has told them.
onboarding-already-answered = Somebody has already answered this request.

introduction-name = What is your full name?
    .label = Full name
    .example = Press the name below if it is right, or type yours. Example: Nguyễn Thị Lan
introduction-unit = In which village or commune do you work?
    .label = Unit
    .example = Type its name, then press the right one. Example: Nhân Hoà
introduction-confirm = Please check, then press “Send the request”
introduction-send = ✅ Send the request
introduction-sent = Your request has gone to { $unit }. The system will tell you as soon as it is confirmed.
introduction-later = Put away. To go on, please press /start.

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
