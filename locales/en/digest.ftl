digest-title = Summary for { $day } · { $unit }
digest-registered = 📝 Newly registered: { $count }
digest-approve = ✅ Approved: { $count }
digest-return = ✍ Returned for completion: { $count }
digest-reject = ✖ Not approved: { $count }
digest-waiting = ⏳ Waiting for review: { $count }
digest-more = … and { $count } more
