# Figures

# in which language fields are named
figures-language = en
figures-unknown-field = field not known
figures-unknown-subject = collective or individual not known
figures-unknown-novelty = new or continuing not known
figures-unknown-level = level not known
