# Obs De Driehoek: de woorden die de meldcode en de andere protocollen van de school delen. Routing: driehoek.yaml.
# Wat hier niet staat, komt uit landelijk.ftl (en voor de meldcode uit basis.ftl).

-af = de intern begeleider
-dossier = ParnasSys

rol-gedragsspecialist = de gedragsspecialist
rol-schoolleider = de schoolleider
rol-medewerker = de medewerker
    .voluit = de medewerker die de zorgen heeft

## Zinnen bij de vraag naar thuis, in meer dan één protocol

-niet_naar_huis = Durft het kind niet naar huis? Bel dan Veilig Thuis (0800-2000) voordat het gaat.
-bij_twijfel = Weet je niet of je iets vermoedt? Sluit nog niets af en vraag advies aan Veilig Thuis.
-leg_formulier_weg = Vertelt het kind dat het thuis niet veilig is? Leg het formulier weg en luister. In het menu staat "Een kind vertelt nu iets".

-geen_geheimhouding = Vraagt een leerling om geheimhouding? Beloof die niet. Wees eerlijk: je zoekt hulp. Vertel ook aan wie.
-gevaar_nu = Is er nu direct gevaar? Bel 112.

## De weg terug van Veilig Thuis naar het andere protocol

optie-al_advies = Veilig Thuis gaf hierover al advies

thuis-volg_advies =
    Doe wat Veilig Thuis adviseerde
    Het advies geldt voor wat je toen wist. Zie of hoor je iets nieuws? Bel opnieuw: 0800-2000.
    .uitleg =
        Is er direct gevaar? Bel 112. Zei Veilig Thuis dat praten met ouders nog moet wachten? Sla die punten dan nu over.

## Antwoorden die op elk formulier hetzelfde heten

optie-groep_1 = Groep 1
optie-groep_2 = Groep 2
optie-groep_3 = Groep 3
optie-groep_4 = Groep 4
optie-groep_5 = Groep 5
optie-groep_6 = Groep 6
optie-groep_7 = Groep 7
optie-groep_8 = Groep 8
