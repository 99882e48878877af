"""Dutch words that the comparison of tellings knows: streets, numbers, days, and words for one thing. Pure."""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: how names of streets end; a part of a regular expression
STREET = (
    "straat|straatje|weg|laan|plein|kade|dijk|pad|hof|gracht|singel|steeg|dreef|markt|plantsoen|park|poort|"
    "einde|wal|wetering|vaart|brink|akker|kamp|veld|zoom|baan|burg|dam|haven|eind"
)
NO_STREET = _listed(
    "onderweg snelweg fietspad voetpad zebrapad wandelpad schoolplein parkeerhof kerstmarkt weekmarkt "
    "rommelmarkt speelveld voetbalveld sportveld rijbaan skatebaan ijsbaan zwembad autoweg spoorweg kerkhof "
    "wegaf bijeind huizenmarkt arbeidsmarkt woningmarkt vismarkt jachthaven luchthaven vakantiepark"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = _listed("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
NUMBERS = {
    word: str(number)
    for number, words in (
        (1, "eerste"),
        (2, "twee tweede"),
        (3, "drie derde"),
        (4, "vier vierde"),
        (5, "vijf vijfde"),
        (6, "zes zesde"),
        (7, "zeven zevende"),
        (8, "acht achtste"),
        (9, "negen negende"),
        (10, "tien tiende"),
        (11, "elf"),
        (12, "twaalf"),
        (15, "vijftien"),
        (20, "twintig"),
        (30, "dertig"),
        (40, "veertig"),
        (50, "vijftig"),
        (100, "honderd"),
    )
    for word in words.split()
}
STOP = _listed(
    "de het een en of in op aan bij te voor van met om na naar door over uit tot ook er is zijn was werd "
    "worden wordt dat die dit deze als je jij jouw we wij ons onze jullie zij hij ze hun zich niet nog al meer "
    "veel weer dan maar zo kan kunnen gaat gaan komt komen wil willen moet heeft hebben had hier daar wegens "
    "vanwege nadat rond langs achter onder tussen tijdens per vanaf sinds tegen zonder binnen buiten nabij "
    "naast via t m steeds zelf rt"
)
#: beside STOP: common words that tell nothing about the subject of a message, collected by hand from messages of
#: municipalities, police and neighbours; what a report counts is without them
FILLERS = _listed(
    "aanmelden alle alleen allemaal alles altijd and ander andere anders are bedankt beetje beide bekijk bent "
    "bericht berichten best beste beter bijna bleef blijf blijft blijven buurt buurten daarom dag dagen dank "
    "dankjewel deden deed deel denk denken doe doen doet doordat drie echt eens eerst elk elkaar elke enkele erg "
    "erop ervan ervoor euro even extra for foto from ga gedaan geef geeft genoeg geweest gewoon ging gingen goed "
    "goede goedemiddag goedemorgen graag groot grote haar hadden half hallo have heb hebt heel hele helpen hem "
    "hen hoe hoeft hoi ieder iedereen iemand iets inmiddels jaar jaren jou juist keer kijk kijken klaar klein "
    "kleine klik kom komend komende kon konden kort krijg krijgen krijgt kun kunt kwam kwamen laat laatste lang "
    "laten later lees lekker let lid liever link maak maakt mail maand maanden mag maken mede mee meestal meld mensen "
    "meter mij mijn misschien mocht moeten mogen mooi mooie morgen neem neemt nemen niemand niets nieuw nieuwe "
    "nieuws nodig nooit nou nu nummer omdat ondanks ongeveer onszelf ooit opnieuw overal pagina pas plaats plek "
    "precies prima punt reactie reageer samen sommige soms staan staat stond straks tegelijk terug terwijl tevens "
    "that the this toch toe toen totdat twee u update uur uw vaak vanavond vandaag vanmiddag vanochtend verder "
    "video vind vinden vindt vol volgende volgens vooral voordat vorige vraagt vrij vroeg vroegen waar waarbij "
    "waardoor waarin waarom wacht want waren wat website week weet weken wel welke werden werk wie wijk wilt wist "
    "with wou you your zal zaten zeer zeg zie zegt zelfs zet zien ziet zit zitten zoals zodat zorg zou zouden zullen"
)
#: words that one writer uses for the other's
SAME = {
    word: words.split()[0]
    for words in (
        "aangehouden opgepakt gearresteerd gepakt aanhouding arrestatie betrapt",
        "overleden dodelijk dood omgekomen dode doden overlijdt",
        "gevonden terecht aangetroffen teruggevonden vondst",
        "hersteld gemaakt verholpen opgelost gerepareerd voorbij klaar afgerond",
        "afgelast geannuleerd afgeblazen",
        "verplaatst uitgesteld verzet verschoven",
        "geopend open opent heropend opengesteld",
        "dicht afgesloten gesloten gestremd afsluiting sluit",
        "redt gered redding redden",
        "vernield vernielen vernieling vernielingen",
        "brand brandt uitgebrand afgebrand",
        "politie agenten agent",
        "jongen tiener",
        "bewoners buurtbewoners omwonenden buren buurt",
        "vrijwilligers vrijwilliger",
        "gewonde gewond gewonden zwaargewonde gewondt",
        "botsing aanrijding botsen aangereden",
        "inval politieactie",
        "gezocht zoekt zoeken oproep",
        "getuigen getuige",
        "vermist vermiste vermissing",
        "geen niet nooit",
        "opgeheven ingetrokken afgeschaft",
        "verlengd verlenging",
        "vrijgelaten vrijlating",
        "veroordeeld celstraf vrijgesproken",
        "hervat hervatten",
        "uitgevallen uitval valt",
    )
    for word in words.split()
}
#: of a story these tell another chapter: who is found is no longer missing
TURNS = _listed(
    "aangehouden overleden gevonden hersteld afgelast verplaatst geopend dicht vermist geen opgeheven verlengd "
    "vrijgelaten veroordeeld hervat"
)
NO_NAMES = _listed("politie gemeente brandweer burgemeester wijkagent bel er de het een dat dit") | WEEKDAYS
