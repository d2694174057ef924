# Results that can be counted: what each kind is called. Any other kind is called by its unit.

outcome-land = Land given
outcome-area = Area
outcome-money = Money
outcome-compensation = Compensation
outcome-labour = Days of work
outcome-households = Households
outcome-people = People
outcome-turns = Visits and turns
outcome-road = Road
outcome-length = Length
outcome-lamps = Lamps
outcome-trees = Trees
outcome-houses = Houses
outcome-works = Works
outcome-models = Models
outcome-groups = Organisations and teams
outcome-places = Places
outcome-meetings = Meetings and classes
outcome-share = Share
