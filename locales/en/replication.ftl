nhanrong = Good models, and how to copy them
    .button = 🌱 Good models
    .words = copy, good models, copy a model

replication-list = Recognised models
replication-nothing = No model was found. Please try other words, or fewer.
replication-copies = { $count ->
        [one] { $count } place followed
       *[other] { $count } places followed
    }
replication-before = ⬅ Previous page
replication-more = Next page ➡
replication-search = 🔎 Search
replication-by-field = By field
replication-which-field = Which field would you like to see?
replication-not-recognised = This model is not recognised yet, so it cannot be copied. Send { COMMAND("nhanrong") } to see those that are.
replication-field = Field: { $name }
replication-inspired = Follows: “{ $title }” ({ $code })
replication-method = How it was done: { $method }
replication-result = Results: { $result }
replication-outcomes = Results in figures:
replication-spread = Spread: { $count ->
        [0] nobody has followed yet
        [one] { $count } model in { $places } commune or ward
       *[other] { $count } models in { $places } communes and wards
    }
replication-copy = 🌱 Copy this model
replication-see-photos = 🖼 Photos ({ $count })
replication-back = ⬅ Other models
replication-see = See its spread
replication-photos = { $code }: { $count ->
        [0] there are no photos yet.
        [one] { $count } photo.
       *[other] { $count } photos.
    }

search-words = What kind of model are you looking for? A few words are enough, with or without accents.
    .label = Words
    .example = Example: vườn rau Thạch Lạc
search-field = In which field?
    .label = Field
search-place = In which place? Please type its name.
    .label = Place
    .example = Example: Hà Tĩnh, or: Tân Lâm Hương
search-confirm = Find models
search-send = 🔎 Find models
search-later = Nothing was searched. When you need it, send { COMMAND("nhanrong") }.

copy-registered = 🌱 Somebody follows model { $code }
copy-registered-text = { $unit } registered a copy of your model “{ $original }”, called “{ $title }” ({ $code }).
copy-approved = 🌱 Model { $code } is being copied
copy-approved-text = The model “{ $title }” ({ $code }) of { $unit }, which follows “{ $original }”, was approved and is being carried out. Thank you and your people for having done it first.
