moi = Invite someone
    .button = ➕ Invite someone
    .words = invite, invite someone, mời, mời người mới
nhom = Connect the unit’s group chat
    .words = group, connect the group, kết nối nhóm

invitation-unit = Which unit is this person invited to?
    .label = Unit
    .example = Choose one, or type its name. Example: Nhân Hoà
invitation-role = What will this person do?
    .label = Role
invitation-role-cadre = Grassroots cadre
invitation-role-reviewer = Reviewer
invitation-role-committee = Steering committee
invitation-role-chair = Chair of recognition
invitation-role-admin = Administrator
invitation-confirm = Please check the invitation
invitation-send = ✅ Make the invitation
invitation-later = No invitation was made. When you need one, please send { COMMAND("moi") }.
invitation-made = The invitation is ready
invitation-text =
    Role: { $role } – { $unit }
    Invitation code: { $code }
    Good for one use, until { $until }.

    Please give this code, or the QR code, to the person you invite and to nobody else.
invitation-link = Or send this link: { $link }
invitation-used = { $name } has accepted the invitation: { $role } – { $unit }.

group-how = To connect a group: add the system to your unit’s Telegram group, then type /nhom in that group.
group-which = Which unit does this group belong to?
group-bound = From now on, this group receives what { $unit } has to review.

quota-title = { $channel } has used { $percent }% of this month’s messages
quota-80 = { $used } of { $monthly } messages are used. At 95% the system stops sending digests and announcements; submissions and decisions still go out.
quota-95 = { $used } of { $monthly } messages are used. Digests and announcements stop until the end of the month; submissions and decisions still go out while messages last.
storage-title = ⚠ Photos cannot be put away
storage-full = The storage of photos is full. Photos waiting: { $count }; none is lost. Please make room: they are put away by themselves then.
storage-gone = The storage of photos does not take anything. Photos waiting: { $count }; none is lost. Please look at the disk or the connection: they are put away by themselves then.
storage-mended = ✓ Photos are put away again. Still coming in: { $count }.

kenh = Connect a Telegram channel of the unit
    .words = channel, connect a channel
channel-how = To connect a channel: in the Telegram channel of the unit make the system an administrator who may post. It then asks at once whose channel it is.
channel-which = Which unit’s channel is “{ $title }”?
channel-bound-to = The channel “{ $title }” is the channel of { $unit }.
channel-bound =
    The channel “{ $title }” is now connected with { $unit }.

    It gets digests and no dossiers. The committee chooses which digests: { COMMAND("bantindinhky") }.
channel-not-yours = Only the person who added the system to a channel can connect it. Please ask them to send { COMMAND("kenh") }
policy-channel = Channels are connected by a reviewer or an administrator of the unit. If you need it, please contact the administrator of your unit.
