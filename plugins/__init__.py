"""The engine of buurtportaal: five rooms, each with one door. See docs/decisions/."""
