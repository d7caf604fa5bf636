"""Closed classes of Dutch words that the guard reads a sentence by. All in small letters without accents."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """A list of words, written as a text."""
    return tuple(text.split())


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _set(
    """
    de het een geen deze die dit mijn m'n jouw je zijn z'n haar ons onze hun uw elke elk iedere ieder welke welk
    zo'n 't 'n t n per eerste tweede derde laatste nieuwe oude grote kleine dikke rode gele mooie witte zwarte
    blauwe hele halve twee drie vier vijf zes zeven acht negen tien veel weinig meer wat alle
    """
)
# After these a lower-case word that is a name as well as a word is the word: "in mei", "sinds april".
TIME_BEFORE = _set(
    """
    in sinds vanaf tot voor na begin half eind medio eerste en of van tussen t/m tm per deze vorige volgende elke
    rond
    """
)
TIMES = _set(
    """
    mei april juni juli augustus maart lente zomer winter herfst dag zon maan regen sunday friday monday
    """
)
# Words that are no nouns: as names only with a capital inside the sentence or as the one who says something.
FUNCTIONISH = _set(
    """
    nam long comfort wil door bent ben ad an does dag lief just bo al em of en van hoop rein ernst hui mint
    """
)
# Bare, without article, these are hardly ever things: "bij roos", "zorgen om mees".
PERSON_LIKE = _set(
    """
    roos lot beer merel linde fleur iris jasmijn storm wolf vlinder pluk puk ster sterre amber viola madelief joy hope
    faith sky summer river valk bloem jet art page princess prince king precious honey rose ruby lily olive ivy
    daisy made mega leen ferry teddy lila grace angel destiny hazel buddy beau bella rocky star luna nova aurora
    violet crystal joep fox forest brook rein frank
    """
)

SAYING = _set(
    """
    zegt zei zeggen zeiden vertelt vertelde vertelden verteld huilt huilde huilden vindt vond roept riep gilt
    gilde schreeuwt schreeuwde fluistert fluisterde klaagt klaagde antwoordt antwoordde denkt dacht weet wist
    snapt snapte wilt wilde wou durft durfde schrikt schrok slaat sloeg schopt schopte bijt beet liegt loog lacht
    lachte woont woonde slaapt sliep eet at drinkt dronk draagt droeg stinkt stonk loopt liep rent rende speelt
    speelde belt belde appt appte vraagt vroeg kijkt keek tekent tekende krijgt kreeg bleef blijft praat praatte
    zwijgt zweeg verstopt verstopte plast plaste spuugt spuugde pest pestte heeftt zegd zecht zeit
    """
)
BEING = _set(
    """
    is was heeft had kwam komt gaat ging zit zat mag mocht moet moest kan kon wil wordt werd doet deed staat stond
    ziet zag neemt nam lijkt leek heet hoeft hoefde zou zal ligt lag werkt werkte weigert weigerde trok trekt
    kruipt kroop valt viel maakt maakte hoort hoorde ruikt rook oogt oogde voelt voelde laat liet pakt pakte gooit
    gooide wijst wees reageert reageerde gedraagt vertrekt vertrok mist miste rookt rookte bloedt bloedde hinkt
    hinkte
    """
)
VERBS = SAYING | BEING

# Words that come before a name and hardly anything else.
TITLES = _set(
    """
    juf juffrouw meester mees meneer mevrouw mevr mevr. mw mw. dhr dhr. heer fam fam. familie tante tant oom ome
    dokter dr dr. mr mr. mijnheer mvr mevrouw. meneer. jufrouw jufvrouw
    """
)
STRONG_TITLES = _set("meneer mevrouw mevr mw dhr fam familie tante mvr mijnheer juffrouw")
KIN = _set(
    """
    moeder vader mama papa mam pap ma pa oma opa broer broertje zus zusje zusjes broers broertjes zussen
    stiefvader stiefmoeder stiefpa pleegvader pleegmoeder pleegouders ouders ouder neef neefje nicht nichtje
    vriend vriendin vriendje vriendinnetje collega leerling leerlinge kind jongen meisje jongetje student
    directeur directrice mentor coach trainer trainster ib'er iber ib'ster af'er rt'er stagiair stagiaire
    conciërge concierge buurman buurvrouw buurjongen buurmeisje oppas dochter zoon tweeling kleuter peuter baby
    man vrouw ex partner voogd gezinsvoogd gezinscoach hulpverlener wijkagent agent tandarts huisarts kinderarts
    schoolarts logopedist logopediste psycholoog mdr vdr ll lln lkr leerkracht docent gastouder klasgenoot
    klasgenootje klasgenootjes medeleerling halfbroer halfzus halfbroertje halfzusje kleindochter kleinzoon
    """
)
ROLES_WITH_SURNAME = _set(
    """
    tandarts huisarts kinderarts schoolarts dokter logopedist logopediste psycholoog advocaat notaris
    """
)
HEET = _set(
    """
    heet heette heten heetten genaamd genoemd voornaam achternaam roepnaam bijnaam naam namen alias
    """
)
GREETINGS = _set(
    """
    hoi hallo hey hee hai dag lieve beste ha goedemorgen goedemiddag dankje bedankt dank
    """
)
# A bare name often follows these.
NAME_BEFORE = _set(
    """
    om over bij met aan van voor naar door tegen namens behalve zoals volgens betreft betreffende inzake
    """
)
CONJUNCTIONS = _set(
    """
    dat omdat want maar en of als toen dus terwijl heel ook niet nog weer erg zelf zeer zodat doordat nadat
    voordat vandaag gisteren vanmorgen vanochtend vanmiddag vanmogen nu daarna dan sinds eergisteren waarom
    wanneer hoe toch alleen soms ineens opeens vanavond gisteravond hoezo ofdat datde
    """
)
PARTICLES = _set(
    """
    van de der den het 't t ten ter te el al ben bin bint abu la le du da dos di von d in op aan ait ould ibn del
    zu os as y e
    """
)
SURNAMES = _set(
    """
    bakker visser smit smid boer mulder dekker bos vos berg dijk groen wit jong groot klein kleine bruin graaf
    haan koning zwart leeuw prins keizer kok meijer maas post brouwer kramer winter zomer molen veen hoek kamp
    brand vogel vink mol ploeg pool slager snijder schouten huisman hofman herder jager wever molenaar schilder
    ruiter schaap blok blom bloem boon boom hoog hoogland kuiper timmerman peters schipper vries lange korte
    ridder wolf rooij ronde beer bie geus gans haas hoop kruif laat lang man meester nooij oude rijk roos vaan
    valk velde waal wal waard weerd beek meer water ven brink broek heide hoeve horst linden loo plas poel rest
    ruit sluis steen straten vliet wiel zand zanden beuker beukelaar bree bruijn goede vlieger dam dalen doorn
    dongen gent hees houten leeuwen loon rijn velzen zanten kater linde marel mos nood ooms pater pol raaf rood
    sterk stolk tak toren tuin veer velden venne vroom wind wild
    """
)
PLAIN_ADJECTIVES = _set(
    """
    groot klein kleine jong lang laat sterk meer man wild groen wit zwart bruin rood hoog kort vroom goede oude
    ronde rest boon loo
    """
)
SURNAMES_AFTER_DE = _set(
    """
    jong boer vries wit groot bruin graaf haan koning zwart leeuw vos lange korte ridder wolf rooij rooy bie geus
    gans haas hoop kruif laat man meester oude rijk roos ruiter waal waard weerd bree bruijn bruyn goede winter
    wilde ronde gier kok beer klerk kleine nijs vreede bakker backer jonge jager hoog keizer keijzer kort groen
    prins raad raaf zeeuw swart clercq koster moor
    """
)
PLACE_BEFORE = _set(
    """
    in uit te naar vanuit richting nabij omgeving gemeente dorp stad wijk buurt provincie plaats eiland regio
    """
)

# Places that are ordinary words too: only with a capital after "in", "uit" and the like.
PLACES_TOO = _set(
    """
    best goes heel epe ede elst nes ee een putten laren gieten weert geleen bakel aalten borne buren beers berg
    bergen born dam dongen druten duiven echt elp grave ham haren hem heer hoek holten horn houten huizen kampen
    lent lisse loon made maren mill mook ommen oosten paal rijen roden stein steen stad tegelen veen velp velden
    vorden winkel wouw zuid vlieland rhenen wijhe weesp vught wijchen zand klundert bant baflo doorn beek breda
    driel dalen erm eext gaanderen grou joure kollum lemmer nigtevecht olst pesse pingjum rilland sloten terband
    hoorn drachten leiden gouda hulst gulpen goor assen monster sluis helden horst wierden ruinen schagen waalwijk
    rolde leens delft uden vaals vries wassenaar wehl wezep zelhem zetten zundert beesd ochten maurik lienden
    rumpt meteren boven leende heeze asten someren
    """
)

PLACES_NEVER_SMALL = _set(
    """
    een best heel hem zuid stad boven hoek dam echt haren heer stein steen winkel paal horn duiven beek sluis
    helden huizen buren velden zand monster kampen ee
    """
)
LIVE_IN = _set(
    """
    woont wonen woonde woonden verhuisd verhuizen verhuist verhuisde komt komen kwam school opgegroeid geboren
    verblijft logeert azc sinds kort
    """
)
SCHOOL_TYPES = _set(
    """
    obs cbs pcbs rkbs kbs bs ikc ibs sbo sbao vso so pcb pc pco rk dbs gbs nbs kc mfc basisschool daltonschool
    montessorischool jenaplanschool vrijeschool kindcentrum college lyceum gymnasium scholengemeenschap school
    brede vmbo mavo vo-school peuterspeelzaal taalschool
    """
)
STRICT_SCHOOL = _set(
    """
    obs cbs pcbs rkbs kbs ikc ibs sbo sbao vso dbs gbs kindcentrum basisschool daltonschool montessorischool
    jenaplanschool
    """
)
SCHOOL_ADJECTIVES = _set(
    """
    openbare christelijke katholieke islamitische protestantse gereformeerde speciale brede reformatorische
    bijzondere
    """
)
ORGANISATIONS = _set(
    """
    sv vv fc rkvv rksv sc hc tc ltc av asv dvs voetbalclub voetbalvereniging korfbalclub korfbalvereniging
    hockeyclub tennisclub turnvereniging gymvereniging zwemclub zwembad zwemvereniging judoclub judoschool
    sportschool dansschool balletschool vechtsportschool boksschool huisartsenpraktijk huisartsenpost
    tandartspraktijk praktijk gezondheidscentrum apotheek ziekenhuis kliniek kerk moskee synagoge tempel gemeente
    bakkerij slagerij supermarkt winkel restaurant cafe snackbar kapsalon garage hotel camping manege scouting
    vereniging club stichting kinderopvang kinderdagverblijf kdv bso gastouderbureau peuteropvang buurthuis
    wijkcentrum jongerencentrum speeltuin kinderboerderij atletiekvereniging schaakclub dojo muziekschool
    volleybalclub basketbalclub handbalclub voetbalschool pizzeria shoarmazaak cafetaria bedrijf opvanghuis
    gezinshuis bureau flat flatgebouw vakantiepark
    """
)
STRICT_ORGANISATION = _set(
    """
    sv vv fc rkvv rksv asv voetbalclub voetbalvereniging korfbalclub korfbalvereniging hockeyclub tennisclub
    turnvereniging judoclub sportschool dansschool bso kdv huisartsenpraktijk tandartspraktijk scouting
    kinderopvang kinderdagverblijf gezinshuis manege
    """
)
GOING = _set(
    """
    gaat ging zit zat naar op zitten gaan komt kwam verhuist verhuisd overgestapt wisselt stapt aangemeld leerling
    les
    """
)

MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "feb": 2, "febr": 2, "maart": 3, "mrt": 3, "april": 4, "apr": 4,
    "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "augustus": 8, "aug": 8, "september": 9, "sept": 9,
    "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
UNITS = _set(
    """
    jaar jaren jr keer x maal maand maanden mnd week weken wk dag dagen dgn uur uren u min minuten minuut seconden
    sec cm mm m meter km kilo kg gram g euro cent procent graden kinderen leerlingen jongens meisjes broers
    broertjes zussen zusjes personen mensen man vrouwen mannen volwassenen groepen klassen scholen gesprekken
    gaatjes plekken stuks dingen fouten punten van tot of en op bij maten ouders ruzies brandplekken striemen
    blauwe rode drie twee ronde kleine grote nachten ochtenden middagen avonden lessen
    """
)
NO_STREET_BEFORE_NUMBER = _set(
    """
    groep gr grp klas kl artikel art stap vraag blz bladzijde pagina les week wk score avi punt fase niveau
    hoofdstuk bijlage versie deel dag maand cito nummer nr no leerjaar unit bus lijn toets top kamer lokaal
    lokalen jaar uur om rond tegen tot van vanaf na voor sinds en of is was zijn heeft had met op in al pas nog
    ruim bijna ongeveer circa ca minstens zeker wel maar slechts per weer soms ook ze hij zij we wij ik je de het
    een deze die dat mei juni juli april maart thuis keer ps playstation windows form formulier afwegingsvraag
    kind leerling jongen meisje broertje zusje broer zus vader moeder plan optie eind begin cijfer paragraaf code
    type maat temperatuur koorts
    """
)
STREET_ENDS = tuple(
    _set(
        """
        straat laan weg plein gracht kade dijk singel hof dreef pad steeg park plantsoen markt wal baan ring kamp
    akker berg burg veld horst oord weide meent polder haven brink erf straatje laantje weggetje allee boulevard
    boog hoek werf zoom rade vaart wijk diep stede waard gaarde land es end eind gang oever donk loo rode str ln
    pln wei
        """
    )
)
SURE_STREET_ENDS = ("straat", "laan", "gracht", "plantsoen", "singel", "dreef", "steeg", "kade", "straatje")
NO_STREETS = _set(
    """
    schoolplein speelplein snelweg onderweg terugweg heenweg weg baan park plein pad hoek gang eind einde markt
    veld hof berg ring land zwembad omweg straat laan bovenstaand achterstraat winkelstraat zijstraat hoofdweg
    fietspad voetpad zebrapad voetbalveld grasveld sportveld trapveld trapveldje speelveld sportpark pretpark
    speelhoek bouwhoek huishoek leeshoek poppenhoek leefwereld weiland nederland buitenland vaderland moederland
    herkomstland thuisland platteland achtergrond verband ingang uitgang toegang voortgang omgang doorgang
    overgang afgang aanvang wijk buurt woonwijk polder haven weide weekend weekeind les proces adres busbaan
    bijbaan loopbaan achterbaan rijbaan oprit waterpark vakantiepark attractiepark kinderpark avondvierdaagse
    school bes mes fles zes res des stilletjes meisjes broertjes zusjes jongetjes blad wandelpad skatepark
    pumptrack parkeerplaats marktplein kerkplein dorpsplein raadhuis gezinsleven plek onderzoek bezoek zoek boek
    koek verzoek telefoongesprek ziekenhuis oprijlaan buslaan rijstrook weleens soms anders eigenlijk minstens
    ongeveer tijdens sinds volgens telkens steeds overal nergens ergens opeens ineens alles niets iets
    """
)  # fmt: skip
STREET_NOUNS = _set(
    """
    brink dam wal singel kade gracht dreef steeg laan dijk markt plantsoen meent hof es ring erf vaart
    """
)
STREET_BEFORE = _set(
    """
    lange korte nieuwe oude grote kleine eerste tweede derde sint st prins prinses koningin koning burgemeester
    burg dr prof mr pastoor pater generaal kapitein graaf van den der de hoge lage jan willem professor dokter
    pieter johan noord zuid oost west achter voor hof
    """
)
LIVING = _set(
    """
    woont wonen woonde woonden woonachtig woonadres adres huisadres verblijft verblijven verhuisd verhuizen
    verhuist huis flat appartement adressen
    """
)

PLATFORMS = _set(
    """
    insta instagram ig snap snapchat tiktok discord roblox telegram fortnite minecraft steam psn twitch facebook
    fb twitter youtube yt whatsapp gebruikersnaam username nickname nick account accountnaam gamertag profiel xbox
    playstation onlyfans pinterest tinder threads reddit signal wechat kik yubo omegle ig: insta: snap: twitterx
    brawlstars epic
    """
)
PLATFORM_FILLERS = _set(
    """
    naam is was heet hij zij ze account op als onder de het zijn haar van mijn profiel accountnaam gebruikersnaam
    nick met user
    """
)

ABBREVIATIONS = _set(
    """
    mi mn tom dd avg ipv ivm mbt iov iom tav tbv tgv tov nav nvt dmv dwz enz etc evt bv bijv ca oa ed eea cq pm am
    nb ps aub svp zsm tm ma bso tso kdv adhd add ass ptss tos odd lvb pdd nos iq jgz ggd cjg ggz vt af ib rt mr or
    gmr swv opp vso so sbo po vo bsn wc tv ok sos vog ots uhp mdo hgw lvs iep avi nt isk azc coa ind gvo lo ckv no
    ja nee hb lpa smw poh ic icb ibo iob wmo dvd cd mbo hbo havo vwo vmbo mavo awbz wlz emdr kjp seh eg ea it hvj
    mvg mvrgr gr ivmet zoz zs zo ovv og qua ivbm tgo miv ahv ttv tijd ber me sr jl
    """
)

DIGITS = {
    "nul": "0", "een": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6", "zeven": "7", "acht": "8",
    "negen": "9",
}  # fmt: skip
TEENS = {
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
PUBLIC_NUMBERS = _set(
    """
    112 113 116111 116000 116117 144 08002000 09008844 09001113111 08000432 08000188 08000113 09000113 08001205
    08000543 09000101 14
    """
)

# --- sets that the rules of `sentence.py` combine ---

VAN, AND, DE = frozenset(("van",)), frozenset(("en", "&")), frozenset(("de", "den"))
ARTICLES = _set("de het 't t een")
OUR = _set("onze ons die hun jullie")
IS = _set("is was heeft had kwam ging")
HEETS = _set("heet heette genaamd")
SUBJECTS = _set("wil an ad bo ben bent long comfort")
NEVER_SUBJECT = _set("en al of van door em just hui lief mint nam")
WEATHER = _set("storm rein art river bloem")
BEFORE_OBJECT = _set("ik heb hebben we ze")
NEVER_NAMES = DETERMINERS | CONJUNCTIONS | PARTICLES | _set("te ze je er hij zij we ik wij hem hen mij me jij niet wel")
LINKS = _set("en in op aan")
NO_SURNAME_AFTER_DE = _set("man rest tuin winter zomer meester")
SURE_BEGINNINGS = frozenset(
    (
        "van der",
        "van den",
        "van 't",
        "van t",
        "van ter",
        "uit den",
        "aan den",
        "bij den",
        "von der",
        "el",
        "bin",
        "abu",
        "ait",
    )
)
OTHER_BEGINNINGS = frozenset(("van de", "van het", "ter", "ten", "op den", "in 't", "al", "ben"))
ARABIC_BEGINNINGS = frozenset(("al", "ben", "ter", "ten"))
PLAIN_BEGINNINGS = _set("van de den het 't t le la da di dos")
# A letter after one of these is no initial: groep B, vitamine D.
LETTERED = _set(
    """
    groep gr klas plan vitamine optie type vraag blok deel punt hepatitis route team niveau tabel meldnorm situatie
    lokaal fase bijlage gebouw unit cel
    """
)
CLIPPED = _set("u t n s k m d r x o")  # 't, 'n, 's, u
LIVE_BEFORE = _set("in uit naar te vanuit")
LIVE_FAR = _set("woont wonen verhuisd verhuizen")
TO_SCHOOL = _set("naar op")
SCHOOL_LEADS = _set("de het 't t den in op aan van sint st")
PREPOSITIONS = _set("van in op aan")
STRICT = STRICT_SCHOOL | STRICT_ORGANISATION
NOT_CALLED = _set(
    "volgende vorige andere enige enkele beide hele hele laatste nieuwe eerste tweede leiding juf meester afgelopen"
)

NOT_A_CLUB = DETERMINERS | KIN | TITLES | NOT_CALLED
NOT_BEFORE_SURNAME = FUNCTIONISH | NEVER_NAMES | VERBS
BEFORE_SURNAME = STRONG_TITLES | ROLES_WITH_SURNAME
SMALL_PLACES = PLACES_TOO - PLACES_NEVER_SMALL
NOT_A_SURNAME = VERBS | KIN | CONJUNCTIONS
PLAIN_SURNAMES = SURNAMES - PLAIN_ADJECTIVES
PERSON_BEFORE = TITLES | KIN | HEET
OBJECT_BEFORE = VERBS | BEFORE_OBJECT
CAPITAL_BEFORE = TITLES | NAME_BEFORE
NEVER_NAMED = VERBS | NEVER_NAMES
THE = DETERMINERS - OUR
GOES = GOING - TO_SCHOOL
CALLED_BEFORE = TITLES | HEETS
NAMED_BEFORE = TITLES | HEET
PEOPLE = KIN | TITLES
NOT_NAMED = VERBS | KIN
KNOWN = SCHOOL_TYPES | ORGANISATIONS | PLATFORMS | TITLES | KIN
