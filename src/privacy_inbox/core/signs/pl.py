"""The words of the rules in Polish. What each key means is said in `core/rules.py`."""

# 1 to 17: as a figure or a word, in the genitive ("nie ma trzynastu lat"), and before -latek and -letni.
_AGE = (
    "(?:1[0-7]|[1-9]|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|jedenaście|dwanaście|trzynaście"
    "|czternaście|piętnaście|szesnaście|siedemnaście)"
)
_OF_AGE = (
    "(?:1[0-8]|[1-9]|roku|dwóch|trzech|czterech|pięciu|sześciu|siedmiu|ośmiu|dziewięciu|dziesięciu|jedenastu|dwunastu"
    "|trzynastu|czternastu|piętnastu|szesnastu|siedemnastu|osiemnastu)"
)
_AGE_STEM = (
    "(?:(?:1[0-7]|[1-9])-?(?:mio|cio|sto|to|ro|o|u)?[ -]?|dwu|trzy|cztero|pięcio|sześcio|siedmio|ośmio|dziewięcio"
    "|dziesięcio|jedenasto|dwunasto|trzynasto|czternasto|piętnasto|szesnasto|siedemnasto)"
)
_BIRTHDAY = (
    r"(?:(?:1[0-8]|[1-9])(?:\.|-te|-e)?|(?:pierwsz|drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|jedenast"
    r"|dwunast|trzynast|czternast|piętnast|szesnast|siedemnast|osiemnast)\w{1,3})"
)
_BORN = r"20(?:09|1\d|2\d)"
_GROWN = r"(?:1[89]|[2-6]\d|dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt)"
_NOT_AGED = (
    r"(?! (?:temu|wstecz|później|prac|staż|doświadcz|gwaranc|umow|dni|tygodni|godzin|minut|razy|sztuk|zł|gr|procent"
    r"|punkt|mail|sms|kont|numer|osób|klient|na |do |w firmie|i nic)\w*)"
)
_NOT_A_THING = (
    r"(?! (?:umow|gwaranc|kontrakt|abonament|okres|staż|praktyk|plan|termin|studi|samoch|aut[oa]|licencj|kredyt"
    r"|współprac|doświadcz|pies|psa|kot|histori|archiw|lokat|cykl)\w*)"
)
_FORM = r"(?:(?:pierwsz|drug|trzeci|czwart|piąt|szóst|siódm|ósm)(?:a|ej|ą|iej|ia|ią|e)?|[1-8](?!\d)|i{1,3}|iv|vi{0,3})"
_HIGH_FORM = r"(?:(?:trzeci|czwart|piąt|szóst|siódm|ósm)(?:a|ej|ą|ych)?|[3-8]\.?|iii|iv|vi{0,3})"
_SON = (
    r"(?:syn(?:a|owi|em|ek|ka|kowi|kiem|ku|ki|ków|kom|kami|uś|usi\w+|eczek|eczk\w+)?"
    r"|wnu(?:k|ka|kowi|kiem|czek|czk\w+|siowi|sia?))"
)
_DAUGHTER = (
    r"(?:córk(?:a|i|ę|ą|om|ami)|córce|córek|córeczk\w+|córeczce|córci\w*|córuni\w*"
    r"|wnuczk(?:a|i|ę|ą)|wnuczce|wnusi\w*)"
)
_CHILD = r"(?:dziec(?:ko|ka|ku|kiem|i|iom|iach|iak\w*|iaczk\w*|iątk\w*|in(?:a|ę|y))|dziećmi)"
# Sons and daughters who help with the computer are grown up.
_HELPS = (
    r"(?! (?:(?:mi|mnie|mu)\b|(?:mówi|każe|policz|przelicz|tłumacz|twierdzi|zeskan|wypełni|pomaga|pomóg|pisze za"
    r"|poradził|ustawi|przyjedzie|przyjeżdża|przetłum|wydruk|uważa|sprawdzi|prawnik|informatyk|studi|inżynier"
    r"|zajmie|mieszka w)\w*))"
)

_WORDS = {
    "subject-access-words": (
        r"(?:na podstawie|zgodnie z|w trybie|na mocy|w oparciu o|według|z) art(?:ykuł\w*|\.)? ?15(?! ?\d| § ?\d k)",
        r"(?:składam|przesyłam|kieruję|zgłaszam|to jest|mój) (?:wniosek|żądanie) .{0,30} dostęp\w*",
        (
            r"(?:żądam|wnoszę o|wnosimy o|proszę o|prosimy o|domagam się|chcę) (?:udzielenie )?dostęp\w* do"
            r" (?:\w+ ){0,2}danych"
        ),
        "(?:korzystam|skorzystać|korzystając|skorzystam) z prawa dostępu",
        r"(?:realizacj\w+|wykonuj\w+) (?:mojego |mego |swojego )?prawa dostępu", "(?:mój|moje|ten|to) (?:dsar|sar)",
    ),
    "copy-words": (
        # a copy, a list, a recording
        (
            r"(?:proszę|poproszę|prosimy|chcę|chcemy|wnoszę|wnosimy|żądam|chciał\w+|domagam się)\b[^.?!]{0,35}"
            " (?:kopi(?:e|ę|i)|odpis|wykaz|wydruk|nagrani[ea]|zestawieni[ea]|wyciąg|zapis[uy]?|logi|listę logowań"
            "|historię)"
        ),
        r"kopi(?:e|ę|i) (?:wszystki\w+|moich|swoich|mojej|mojego|jej|jego|naszych|całej|danych mo\w+|dokument\w+)",
        (
            "(?:przysłać|przesłać|udostępnić|przyślijcie|prześlijcie|wyślijcie|przyślij|wyślij|podeślijcie|dajcie"
            r"|wydajcie) (?:mi |nam )?(?:\w+ ){0,2}(?:kopi|nagrani|wydruk|wykaz|odpis|zapis|pliki|logi|histori"
            r"|zdjęci)\w*"
        ),
        # what is held
        r"wszystk\w+,? co (?:tam |wy |państwo )?(?:o mnie|na mój temat|macie|mają|trzyma\w+|przechow\w+)",
        r"co (?:tam |wy |państwo |właściwie |dokładnie |jeszcze )*(?:o mnie|na mnie|na mój temat) \w+",
        r"jakie (?:\w+ )?(?:dane|informacje) (?:\w+ ){0,2}(?:o mnie|na mój temat|mnie dotycz\w+)",
        (
            r"(?:macie|mają państwo|przechowuj\w+|trzymacie|zebra\w+|zgromadz\w+|wiecie|wie) (?:państwo )?(?:o mnie"
            "|na mój temat)"
        ),
        (
            r"o mnie (?:tam )?(?:macie|mają|przechow\w+|zgromadz\w+|wie(?:cie|dzą)|zebra\w+|trzyma\w+|wpisa\w+"
            r"|zapisa\w+|posz\w+)"
        ),
        r"czy (?:w ogóle )?(?:macie|mają państwo|przetwarza\w+) (?:państwo )?(?:jakieś |jakiekolwiek )?moje dane",
        # where it came from, who had it
        (
            r"skąd (?:w ogóle |niby |to )?(?:państwo |wy |firma )?(?:macie|mają|mieli\w*|wzi\w+|wie(?:cie|dzą)"
            r"|pozysk\w+|zna\w+|dosta\w+)"
        ),
        r"od kogo (?:państwo |wy )?(?:macie|mają|mieli\w*|kupi\w+|dosta\w+)",
        (
            r"kto (?:to |tam |tego |je |ją |ten \w+ |już |na to )*(?:oglądał|otwierał|widział|miał dostęp"
            r"|przegląda\w+|zagląda\w+|czytał|słuchał|patrzył|odsłuch\w+)"
        ),
        "kto (?:wam|państwu) (?:go |to |je )?(?:dał|podał|sprzedał|przekazał)",
        (
            r"komu (?:je |to |jeszcze |dalej |państwo |go |ją |zost\w+ )*(?:udostępni\w+|przekaz\w+|pokaz\w+|dali\w*"
            r"|poda\w+|sprzeda\w+)"
        ),
        r"(?:chcę|chciał\w+|chcemy) (?:to |sobie )?(?:zobaczyć|wiedzieć, (?:co|kto|komu|skąd))", "pokażcie mi",
    ),
    "erasure-words": (
        (
            r"(?:proszę|prosimy|poproszę|żądam|wnoszę|wnosimy|domagam się|chcę|chcemy|chciał\w+"
            r"|wzywam do)\b(?!.{0,45} nie )[^.?!]{0,60} (?:usunięci[ea]|usunąć|usunięt[eay]|skasowa(?:ć|ni[ea])"
            "|wykasowa(?:ć|ni[ea])|wymaza(?:ć|ni[ea])|wykreśl(?:ić|eni[ea])|skreślić|zlikwidowa(?:ć|nie)|wyrzuc(?:ić"
            "|eni[ea])|zniszcz(?:yć|eni[ea])|zdjąć|zdjęcie ze?|zetrzeć|wytrzeć|zamazać|zutylizować|zanonimizowa(?:ć"
            "|nie)|ściągnąć ze)"
        ),
        (
            "(?:usuń|skasuj|wykasuj|wymaż|zlikwiduj|wywal|wyrzuć|wykreśl|skreśl|zniszcz|zdejmij|ściągnij)(?:cie)?"
            r" (?:mnie|mi|moj\w+|nasz\w*|wszystk\w+|całe|to|te|tę|ten|go|ją|je|jej|jego|konto|profil|dane|film\w*"
            r"|zdjęci\w+)"
        ),
        "zapomnijcie o mnie",
        (
            r"(?:a potem|następnie|potem|oraz|dopiero wtedy|tylko) (?:\w+ ){0,3}(?:usunąć|skasować|wykasować|wymazać"
            "|zniszczyć)"
        ),
        r"(?:ma|mają|miał[ao]?|miały|musi|muszą|niech|chcę)\b[^.?!]{0,40} (?:zniknąć|zniknie|znikną|przestać istnieć)",
        r"niech\b[^.?!]{0,40} nie (?:figuruje|zostanie)", r"żeby (?:\w+ ){0,3}nic (?:\w+ ){0,3}nie (?:zostało|było)",
        r"(?:korzystam|skorzystać|korzystając) z prawa do (?:bycia zapomnian\w+|usunięcia)",
        r"chcę (?:być zapomnian\w+|stąd zniknąć)",
        r"nie (?:chc\w+|życz\w+ sobie),? (?:by|żeby|aby)\b[^.?!]{0,40} (?:kont[oa]|istni\w+|przechow\w+)",
        "do kosza(?!,? a)",
    ),
    "marketing-stop": (
        r"(?:proszę|prosimy|chcę|chciał\w+|możecie|moglibyście) (?:\w+ ){0,4}wypisać",
        r"(?:proszę|prosimy|chcę) (?:\w+ ){0,4}(?:wykreślić|skreślić|usunąć) (?:\w+ ){0,3}z (?:\w+ )?listy",
        r"wypiszcie (?:mnie|nas|ją|go|tat\w+|mam\w+)",
        r"(?:zrezygnować|rezygnuję) z (?:newslet|ofert|reklam|powiadom|subskryp|sms|esemes|mail|katalog|gazetk)\w*",
        r"nie (?:\w+ ){0,2}(?:wysyła|przysyła|nadsyła|podsyła|podsuwa|wydzwania)(?:ć|j|jcie|li|ło|ł)",
        r"nie (?:\w+ )?(?:dzwonić|dzwoń|dzwońcie|nękać|nękajcie|zasypywać|spamować|spamujcie)",
        r"przesta(?:ń|ńcie|ć|ną)(?: \w+)? (?:mnie|mi|wysył\w+|przysył\w+|dzwoni\w+|pisa\w+|spam\w+|nęka\w+)",
        (
            "żadnych (?:więcej |już |innych )?(?:reklam|mail|mejl|ofert|sms|esemes|katalog|kupon|newslet|promoc|list"
            r"|telefon|ankiet)\w*"
        ),
        (
            "(?:dość|dosyć) (?:już |mam )*(?:tych |waszych |takich )?(?:reklam|mail|ofert|sms|esemes|telefon|promoc"
            r"|newslet)\w*"
        ),
        r"(?:więcej|już) nie (?:przychodzi\w*|wchodzi\w*|dostawa\w+|otrzym\w+)",
        (
            r"nie (?:\w+ )?(?:chcę|życzę sobie|mam ochoty) (?:\w+ ){0,2}(?:reklam|ofert|dostawać|otrzymywać|żadnych"
            r"|kontaktu|telefon\w+|newslet\w+|marketing\w+)"
        ),
        r"(?:wnoszę|składam|zgłaszam|wyrażam|zgłosić|wnieść) (?:\w+ )?sprzeciw\w*", "sprzeciwiam się",
        r"proszę (?:\w+ ){0,4}darować", r"stop (?:reklam|spam|mail|newslet|sms)\w*",
        (
            r"(?:wstrzymać|zaprzestać|zaprzestani\w+|zakończyć|skończyć) (?:z )?(?:tych |tym |te |tę )?(?:wysył"
            r"|nadsył|przesył|marketing|kontakt|seri|mail|telefon|list|reklam)\w*"
        ),
        "wysyłkę (?:proszę )?(?:zakończyć|wstrzymać)",
        (
            r"(?:w spokoju zostaw\w*|zostawcie (?:mnie|nas|go|ją) w spokoju|dajcie (?:mi|nam|mu|jej) (?:już |święty "
            "|wreszcie )?spokój)"
        ),
        "proszę skończyć", "ostatni raz",
    ),
    "hold-words": (
        r"(?:zamrozi|zamroż|zamroź)\w* (?:moj|tych|te|to|dan|kont|wszystk|je|go|profil|zapis)\w*",
        r"ogranicz\w+ (?:ich |dalszego )*(?:przetwarzani|używani|wykorzyst)\w*",
        r"(?:niech|ma|mają)\b[^.?!]{0,50} (?:leżą|leżeć|leży|poleży|poleżą|zostan\w+ (?:jak|gdzie|u was|nietkn))\w*",
        r"(?:film|wszystko|to|dane|zdjęcia|nagrani\w) (?:niech )?(?:zostaje|leży|leżą|zostają),? (?:ale|byle)",
        (
            r"(?:nie|niczego|nic nie) (?:kasujcie|usuwajcie|kasować|usuwać|niszczyć)\b[^.?!]{0,80}\b(?:ale|lecz|nie"
            "|żadnych|bo|ani)"
        ),
        "(?:kasować|usuwać|niszczyć) (?:też |nic |ich )?nie (?:wolno|proszę|należy|chcę)",
        "do (?:czasu |momentu )?(?:prawomocnego |ostatecznego )?(?:zakończenia|rozstrzygnięcia|wyjaśnienia)",
        (
            r"nie (?:\w+ ){0,3}(?:wykorzystywać|posługiwać się|puszczać|pokazywać|pokazujcie|używajcie|oglądać"
            "|ruszać się)"
        ),
        r"nie wolno (?:się )?(?:nimi|tego|ich|nią|nim) \w+", r"nienaruszon\w+", r"nietknięt\w+",
        r"niewykorzystywani\w+", "pod kluczem", r"(?:zablokować|zablokujcie) (?:podgląd|dostęp|przetwarz)\w*",
        (
            r"(?:dopóki|póki)\b[^.?!]{0,70} nie (?:\w+ ){0,2}(?:wyjaśni|sprawdz|rozstrzyg|dogada|popraw|przejrz"
            r"|zakończ|skończ)\w*"
        ),
        r"wstrzymać (?:się z |się od )?(?:przetwarz|używani|wykorzyst)\w*",
    ),
    "portable-words": (
        "(?:json|csv|xml|gpx|pgn|kml)(?:-?(?:a|ie|em|u|ów))?", "do odczytu maszynowego", r"nadając\w+ się do odczytu",
        r"ustrukturyzowan\w+", r"(?:wy)?eksport(?:u|owa\w+|em|ujcie)?(?! (?:towar|do (?:niemiec|chin|ukr)))",
        (
            r"w (?:takim |jakimś |jednym |normalnym )?(?:pliku|formacie|formie|arkuszu),? (?:któr\w+|żeby|tak żeby"
            r"|jak\w*|do)"
        ),
        r"(?:zabrać|zabieram|zabiorę) (?:\w+ ){0,5}ze sobą", r"przenoszeni\w+ (?:moich )?danych",
        (
            "(?:przenieść|przenieście|przerzućcie|przerzucić|przekażcie|prześlijcie|wypchnijcie|pchnąć)"
            r" (?:\w+ ){0,5}(?:wprost|prosto|bezpośrednio|od razu|do (?:now|inn|konkuren|tych)\w+)"
        ),
        r"(?:wprost|prosto|bezpośrednio) (?:do (?!dom|mnie)|na ich|z waszego|tamtym)\w*",
        r"(?:program|system|aplikacja|apka|oni) (?:\w+ ){0,3}(?:połkn|wczyta|wciągn|przełkn|zaimport|odczyt)\w*",
        "(?:wczytać|wczytali|zaimportować|wciągnąć)",
    ),
    "correct-words": (
        r"(?:proszę|żądam|wnoszę|chcę) (?:\w+ ){0,3}sprostowa(?:ć|nie|nia)", "sprostujcie",
        (
            r"(?:proszę|prosimy|chcę|chciał\w+|możecie|trzeba|o) (?:\w+ ){0,4}(?:popraw(?:ić|ienie)|skorygowa\w+"
            "|zaktualizować)"
        ),
        r"popraw(?:cie|ić) (?:\w+ ){0,2}(?:adres|nazwisk|dat|imi|pesel|dane|numer)\w*",
        r"(?:proszę|trzeba|chcę|chciał\w+) (?:\w+ ){0,3}(?:zmienić|przepisać|dopisać)(?! (?:zdani|hasł))",
        "zmian(?:a|ę|y) (?:adresu|nazwiska|danych|mojego|mojej)",
        r"aktualizacj\w+ (?:mojego adresu|mojego nazwiska|moich)", r"nazywam się\b.{0,40} (?:a nie|tak ma|nie) ",
        "(?:moje )?nazwisko (?:brzmi|to|piszę|pisze się)", r"ma(?:ją)? być\b[^.?!]{0,35} (?:a nie|nie|zamiast)",
        r"jestem\b[^.?!]{0,20}, a nie", r"literówk\w+",
        r"(?:błędn|zł|niewłaściw|niepoprawn|przekręc)\w* (?:adres(?! nad)|nazwisk|dat|imi|pesel|rok)\w*",
        r"nazwisk\w+ (?:panieńsk|po mężu|po ślubie|po rozwodzie)\w*", "przeprowadził(?:em|am|iśmy) się",
        r"figuruj\w+ (?:jako|w rubryce|pod)",
        r"(?:mam|jest|są) (?:\w+ ){0,2}(?:wpisan|zapisan)\w+ (?:jako|błędn|źle|\d)",
    ),
    "withdrawal-words": (
        (
            "(?:cofam|wycofuj(?:ę|emy|e)|odwołuj(?:ę|emy|e)|cofnąć|wycofać|cofnięcie|wycofanie)(?! (?:kandydat|wnios"
            r"|odwoł|zamów|wiadom|się z (?:umow|zakup)|rezerw|się roczn)\w*)"
        ),
        r"rozmyślił\w+", "zmienił(?:em|am) zdanie", "nie (?:zgadzam|pozwalam|wyrażam) (?:się )?już",
        "już (?:się )?nie (?:zgadzam|pozwalam|wyrażam|chcę być na|mogę być na)",
        r"pozwoleni[ea] (?:też |już |nie |odwołuj|cofa)\w*",
        "pozwolił(?:em|am|a)(?:,? (?:wam|państwu|na|żeby|pokazywać))",
        r"podpisał(?:em|am)\b.{0,25} (?:że|ze) (?:mogę|możecie)",
        r"zgod(?:ę|y|a)\b[^.?!]{0,50} (?:cofa|wycofuj|odwołuj|cofn|wycofa)\w*", "zabieram .{0,25} z powrotem",
        r"(?:zgodził(?:em|am|a)? się|dał(?:em|am) (?:\w+ )?zgodę|zaznaczył(?:em|am) zgodę|wyraził(?:em|am) zgodę)",
        "od (?:dziś|dzisiaj) nie obowiązuje",
    ),
    "machine-decision-words": (
        (
            r"(?:komputer|system|automat|program|bot|robot|maszyna|algorytm|aplikacja) (?:\w+ ){0,3}(?:odrzuc|odmów"
            "|policzy|uzna|zdecyd|wylicz|oceni|wyłączy|wyrzuci|przydziel|skreśl|zablokow|stwierdz|zakwalifik|wykreśl"
            r"|nie puści)\w*"
        ),
        (
            r"(?:odrzucił|odmówił|ocenił|policzył|zablokował)a? (?:mi |mnie )?(?:\w+ )?(?:bot|system|komputer|automat"
            "|algorytm|program)"
        ),
        (
            r"(?:niech|żeby|by|aby|chcę|prosz\w+|żądam)\b[^.?!]{0,60} (?:człowieka?|ktoś żywy|ktoś z (?:państwa|was"
            "|krwi|działu|ludzi)|ktoś,? kto (?:umie|ma|wie|zna|rozumie)|pracownika?(?= (?:spojrz|przejrz|rozpatrz"
            "|sprawdz|obejrz|zdecyd)))"
        ),
        r"interwencj\w+ (?:człowieka|ludzk\w+)", r"(?:żyw|prawdziw)\w+ (?:człowiek|osob|konsultant)\w*",
        "ktoś (?:z krwi i kości|żywy)", "(?:a )?nie (?:tylko )?(?:komputer|maszyna|automat|algorytm|robot|program|bot)",
        "przez (?:żywego )?(?:człowieka|pracownika)", "(?:bez udziału|bez żadnego|bez) człowieka",
        "czy (?:u was )?jest (?:tam )?(?:jakiś )?człowiek", r"zautomatyzowan\w+ (?:podejmow|decyz|ocen|przetwarz)\w*",
        r"art(?:ykuł\w*|\.)? ?22",
        r"ponown\w+ (?:rozpatrzeni|rozpoznani|przeliczeni|ocen)\w* (?:\w+ ){0,3}(?:przez|wniosk|spraw)\w*",
        r"(?:ile punktów|za co (?:te )?\d+|z czego (?:te |to |wyszł\w+ )\S+)", r"scoring\w*", "perma ?ban",
        "odwołanie od (?:decyzji|bana|blokady)",
    ),
    "do-not-sell": (
        "do not sell", r"nie (?:\w+ ){0,4}(?:sprzedawa|handlowa)\w*", r"nie (?:sprzedawaj|sprzedajcie|handlujcie)\w*",
        r"żebyście (?:mnie|moimi|moich) (?:\w+ ){0,3}(?:sprzedaw|handlow|dziel)\w*", r"nie dziel\w+ się (?:mną|moimi)",
        "global privacy control", "gpc", r"retarget\w*", r"(?:przekazywani|udostępniani)\w+ (?:\w+ )?dalej",
        "(?:jedzie|chodzi|łazi|jeździ|goni|ciągnie się) za mną po (?:całym )?(?:internecie|sieci|stronach)",
    ),
    "limit-sensitive": (
        "do (?:niczego|żadnych) (?:więcej|innego|innych)",
        "(?:tylko|wyłącznie|jedynie) do (?:tego|samej usługi|realizacji|świadczenia)",
        r"używać (?:\w+ ){0,3}(?:wyłącznie|tylko|jedynie) do", r"wrażliw\w+ (?:rzecz|informac)\w*",
        "limit (?:the )?use",
    ),
    "points-below": (
        r"(?:mail|wiadomość|sms|wklejam|to|co|zrzut|patrz|załączam|przesyłam)(?: \w+)?,? (?:poniżej|niżej)",
        "poniżej(?: mają|,| -| –|:| to)", "wklejam",
        (
            r"(?:nagłówki|próbk(?:a|i|ę)|zrzut\w*(?: ekranu)?|egzemplarz|wydruki?|ulotk(?:a|ę|i)|skan|list|mail"
            r"|plik ics) (?:\w+ )?(?:w załącz\w+|dołączam|załączam|w zał)"
        ),
        r"przesyłam (?:\w+ )?(?:podejrzan|dalej|to|tę|tego)\w*",
        "to (?:jest )?(?:od was|od państwa|z waszej|z państwa)",
        (
            r"(?:dostał(?:em|am|o)?|otrzymał(?:em|am)?|otrzymaliśmy|dostaję) (?:\w+ ){0,2}(?:od was|od państwa"
            "|z państwa|z waszej)"
        ),
        (
            r"(?:przysz(?:edł|ło|ła)|przychodzi|dotarł\w*|wpadł\w*) (?:\w+ ){0,3}(?:od was|od państwa|sms|esemes|mail"
            "|to, co|list z)"
        ),
        "co to (?:jest|ma być),? (?:proszę|wklejam|za)", "bez komentarza",
    ),
    "is-it-yours": (
        (
            r"czy to (?:\w+ ){0,2}(?:wy|wasz\w*|państw[ao]|od was|od państwa|prawdziw\w+|uczciwe|oszust\w*|ściema"
            "|ktoś od)"
        ),
        r"to (?:naprawdę |jest )?(?:wy|od was|wasz człowiek(?: był)?|wasze|prawdziwe|prawda)(?= ?(?:\?|czy))",
        r"(?:pochodzi|wyszedł|wyszła|wyszło|wysłane|wysłana|wysłany) (?:\w+ )?(?:od|z) (?:was|państwa)",
        r"czy (?:wy|państwo) (?:to |go |ją )?(?:wysł|wysył)\w*", "kto (?:mi|to) (?:wpisał|wysyła|przysłał|wysłał)",
        r"pod(?:szywa|szyw|szyci)\w+", r"phishing\w*", r"oszu(?:st|kań|kiwa)\w*", "spam(?:u|em|ować|ujecie|trap)?",
        r"fałszyw\w+", r"wyłudz\w+", r"podejrzan\w+ (?:mail|wiadom|sms|telefon|link)\w*",
        "niby (?:że )?od (?:was|państwa)", "rzekomo (?:przez|od|z)", r"ściem\w*",
        "(?:wasze|państwa|waszym|wasz) (?:logo|znaczki?em)", r"podpisan\w+ (?:waszą|państwa) (?:nazw|firm)\w*",
        "w (?:waszym|państwa) imieniu", r"otwierać (?:\w+ ){0,2}czy nie",
    ),
    "child-age": (
        # has so many years
        (
            r"(?:ma|mam|miał|miała|mają|mieć|skończy\w*|skończone|kończy|ukończy\w*|ukończone|liczy|mając\w*)"
            rf" (?:w \w+ )?(?:\w+ )?{_AGE}(?: i pół)? (?:lat[ak]?|roku|latek|roczk\w+|l)\b{_NOT_AGED}"
        ),
        rf"ma(?:m)? (?:\w+ )?(?:lat|latek) {_AGE}",
        (
            r"(?:ma|mam|mamy|kończy|kończę|skończy|skończył[ao]?) (?:\w+ )?(?:dopiero|ledwo|ledwie|zaledwie|prawie"
            rf"|niecałe) {_AGE}\b{_NOT_AGED}"
        ),
        (
            rf"(?:kończy|skończy|skończył[ao]?|skończę|kończę) (?:w \w+ )?(?:\w+ )?{_AGE}(?=\.? ?(?:$|[,.;!?)\n]|w "
            "|i |dopiero |a ))"
        ),
        (
            "(?:on|ona|syn|córka|wnuk|wnuczka|mały|mała|młody|dziecko|która?y?) ma (?:dopiero |tylko |zaledwie "
            rf"|już )?{_AGE}(?= ?[.,;!?)\n])"
        ),
        (
            "(?:nie (?:ma|mam|mają|skończył[ao]?|ukończył[ao]?)|niespełna|poniżej|przed|do) (?:jeszcze |nawet "
            rf"|ukończenia )*{_OF_AGE} (?:lat|roku życia|r\.? ?ż)"
        ),
        rf"lat(?:ek)?:? {_AGE}\b(?!\d|[-.]\w| ?(?:temu|razem))", rf"(?:w )?wieku?:? {_AGE}\b",
        f"(?:w wieku|około|koło|jakieś) {_OF_AGE} (?:lat|latek)",
        rf"\w{{3,}}, {_AGE} (?:lata?|latka|l)\b(?=\.?[,.;:!)\n]){_NOT_AGED}", rf"{_AGE} (?:lata?|l|latka)(?=\.?\))",
        rf"{_AGE_STEM}(?:lat(?:ek|k\w+|ce|ków)|letni\w*{_NOT_A_THING})",
        r"(?:ma|skończył[ao]?) (?:\w+ )?(?:roczek|rok i|półtora roku|1?\d miesi\w+)", "roczek",
        r"(?:pół|półtora)roczn\w+ (?:syn|córk|dzieck|wnu)\w*", "roku życia",
        # birthdays and years of birth
        rf"{_BIRTHDAY} urodzin\w*", "osiemnast(?:ka|kę|ki|ce|ką)", "18-?(?:tka|stka|tki|stki|tkę|stkę)",
        rf"roczniki?(?:u|a|em|ów|ach)? (?:\w+ )?(?:{_BORN}|(?:09|1\d|2[0-5])\b)", "rocznika bieżącego",
        rf"(?:jestem|jest|są|syn|córka|urodzi\w+(?: się)?|ur\.?) (?:\w+ )?(?:z|w) {_BORN}",
        rf"urodz(?:on|ił)\w+\b.{{0,25}} {_BORN}", rf"ur\.? ?(?:\d{{1,2}}[./-] ?){{0,2}}{_BORN}",
        rf"(?:dat\w+|rok\w*) urodzenia:? (?:\d{{1,2}}[./-] ?){{0,2}}{_BORN}",
        # too young, teams
        "(?:do|poniżej) lat (?:[5-9]|1[0-8])", "u-?(?:[6-9]|1[0-9])",
        r"(?:poniżej|przed) (?:szkoły średniej|osiemnast\w+|pełnoletnoś\w+)", r"nie(?: \w+)? pełnoletni\w*",
        "nie (?:ma|mają|mam) (?:jeszcze |nawet )*dowodu(?! (?:wpłat|zakup|nadan))",
    ),
    "child-school": (
        # forms
        f"klas(?:a|y|ie|ę|ą|ach)? {_FORM}(?: ?[a-h])?(?! (?:szczeln|odporn|energ))",
        (
            rf"(?:w|do|z|ucz\w+|moj\w+|kończy|zaczyna|powtarza|po) (?:\w+ )?(?:{_FORM}|starszej"
            r"|młodszej)\.? ?klas(?:a|y|ie|ę|ą)"
        ),
        rf"{_HIGH_FORM}\.? (?:klas(?:a|y|ie|ę|ą)?|technikum|liceum|podstawówk\w+|gimnazjum)",
        r"(?:pierwszej|drugiej|1|2) (?:technikum|liceum|podstawów\w+|branżow\w+|zawodów\w+)",
        r"klas (?:pierwszych|drugich|trzecich|czwartych|młodszych|\d|i)",
        r"(?:moja|mojej|moją|nasza|naszej|naszą|z|w|do) (?:[1-8]|i{1,3}|iv|vi{0,3})[a-h](?! \d)",
        r"(?:pierwszo|drugo|trzecio|czwarto|piąto|szósto|siódmo|ósmo)(?:klasist|klas|roczni[ak])\w*",
        r"(?:czwarto|piąto|trzecio|drugo|szósto|siódmo)(?=- i \w+klasist)", r"pierwszacz?[ke]\w*",
        r"(?:moj\w+|nasz\w+|jego|jej|cał\w+) klas(?:a|ie|ę|ą|y)(?! (?:energ|robot))",
        (
            r"(?<!dawna )(?<!dawny )(?:kole\w+|kumpel|kumple|chłopak\w*|dziewczyn\w*|wszyscy|ktoś) (?:z|w) (?:mojej "
            "|jego |jej |naszej )?klas(?:y|ie)"
        ),
        (
            r"(?:chodzi|idzie|pójdzie|poszedł|poszła|uczęszcza|uczy się|chodzę|chodzą) (?:\w+ ){0,2}(?:do|w)"
            r" (?:\w+ )?(?:klasy|szko\w+|żłobka|podstawówki|przedszkola|zerówki|pierwszej|drugiej|trzeciej|czwartej"
            "|piątej|szóstej|siódmej|ósmej|komunii|liceum|technikum)"
        ),
        "do której chodzi",
        # kinds of school
        r"zerów(?:k\w+|ce)", r"przedszkol\w+", "żłob(?:ek|ka|kiem|ku|ki|ków|kach)", r"klub\w* malucha",
        "nian(?:ia|i|ię|ią)", r"starszak\w*", "średniak(?:i|ów|ach|ami)",
        (
            r"grup\w+ (?:biedron|motyl|krasn|pszczół|żab|misi|słonecz|sówek|jeżyk|zajęcz|muchomor|smerf|tygrys|delfin"
            r"|wiewiór|skrzat)\w*"
        ),
        "podstawów(?:ka|ki|ce|kę|ką)", r"szko(?:ła|ły|łę|łą) podstawow\w+", r"sp (?:nr )?\d+",
        r"gimnazj(?:um|alist\w+)", "(?:w|do) (?:technikum|liceum|branżówce|branżówki|zawodówce|zawodówki)",
        r"liceali\w+", r"ucz(?:eń|nia|niem|niowi|ennic\w+) (?:technikum|liceum|klasy|szkoły|podstawówki|\w+ klasy)",
        r"egzamin\w* ósmo\w+", "bursy", "internat(?:u|cie)?",
        r"(?:szko\w+ (?:\w+ )?(?:sobotni|polonijn|muzyczn|specjaln)|(?:sobotni|polonijn)\w+ szko)\w*",
        # teachers
        r"wychowawczyni\w*", r"wychowawc(?:a|y|ą|ę) (?:klasy|mojej|syna|córki|\d|internatu|kolonii|grupy)",
        (
            "pan(?:i|ią|u|a)? od (?:infy|informatyki|matmy|matematyki|polaka|polskiego|wf|wuefu|przyrody|plastyki"
            "|muzyki|biologii|histy|historii|angielskiego|anglika|angola|religii|chemii|fizyki|geografii|techniki"
            "|niemieckiego)"
        ),
        r"pani(?:ą)? (?:w|ze|z) (?:szko\w+|przedszkol\w+|świetlicy|zerówki)", r"katechet\w*",
        r"pedago(?:g|ga|giem|żka) szkoln\w+",
        (
            r"(?:psycholog|logopeda|pielęgniarka|wycieczk\w+|autobus\w*|wyprawk\w+|świetlic\w*|gazetk\w+|drużyn\w+"
            r"|sklepik\w*|legitymacj\w+|dziennik\w*|mundur\w*|bal\w*|akademi\w+|chór\w*) szkoln\w+"
        ),
        (
            "szkoln(?:y|ego|ym|ą|ej|e) (?:tablet|mejl|mail|e-?mail|kont|laptop|komputer|poczt|autobus|stołówk|plecak"
            r"|adres|dziennik)\w*"
        ),
        r"gimbus\w*", r"poradni\w* (?:psycholog|pedagog|logoped)\w*", r"opini\w+ (?:z poradni|o dysleks\w+)",
        r"dysleks\w+", r"dysgraf\w+", "świetlic(?:a|y|ę|ą)(?! (?:wiejsk|środow))",
        # what goes on there
        r"wywiadówk\w*", r"zebrani\w+ (?:z rodzicami|dla rodziców|rodziców)", "rad(?:a|y|ę|zie|ą) rodziców",
        r"trójk\w+ klasow\w+", "klasow(?:y|a|ej|ą|ym|ego|e)", r"e-?dziennik\w*",
        r"dziennik\w* (?:elektroniczn|lekcyjn)\w*", r"dzienniczk\w*", r"librus\w*", r"zielon\w+ szko\w+",
        r"odrabia\w* lekcj\w+",
        "(?:robi(?:ł|ła|ć)?|kończy|po|przed|na) lekcj(?:e|ach|ami|i)(?! (?:jogi|tańca|jazdy|próbn|pokaz|gry))",
        "prac(?:a|ę|y|ą) domow(?:a|ą|ej)", r"zada(?:nie|nia|ń) domow\w+", r"klasówk\w+", r"kartkówk\w+", r"tornist\w+",
        r"czerwon\w+ pask\w+", r"samorząd\w* (?:uczniowsk|szkoln)\w*", r"przewodnicząc\w+ (?:klasy|szkoły)",
        "cała szkoła", "po (?:szkole|lekcjach)", r"półkoloni\w*",
        (
            r"(?:na|z|po|kierownik\w*|turnus\w*|lista|listę|listy|uczestni\w+|zdjęcia|zdjęć|wróci\w+|wyjazd\w*)"
            r" (?:\w+ )?koloni(?:e|i|ach)"
        ),
        r"kolonijn\w+", "kolonie",
        (
            "ob(?:óz|ozu|ozie|ozem|ozy|ozach) (?:piłkarsk|sportow|harcersk|letni|pływack|zuchow|językow|młodzieżow"
            r"|konn|taneczn|dla)\w*"
        ),
        "waszym obozie",
        # clubs and teams
        r"zuch(?:a|y|ów|em|owi|ow\w+)?", r"harcer(?:z|ze|zy|zem|zowi|ka|ki|kę|sk\w+)", r"gromad(?:a|y|zie) zuch\w*",
        r"młodzi(?:k|ki|ków|kach|kami|czek|czk\w+)", r"trampkarz\w*", "żak(?:i|ów|ach|ami|om)", "orlik(?:i|ów|ach|ami)",
        "skrzat(?:y|ów|ach|ami|om)", r"junior(?:zy|ów|ach|ami|ka|ki|kę|ek)(?: młodsz\w+)?",
        r"(?:grup|sekcj|drużyn|zajęci|trening)\w* (?:\w+ )?(?:młodzieżow|dziecięc|junior)\w*",
        r"(?:akademi\w+|szkółk\w+) (?:piłkarsk|pływack|futbol|tenis|młodych|narciarsk|jeździeck)\w*",
        # church and family feasts
        r"(?:pierwsz\w+|i|1\.?) komuni\w+", r"komuni(?:a|ę|i|ą|jn\w+)(?! (?:miejsk|z natur))",
        r"(?<!od )bierzmowani\w*", r"ministrant\w*", "scholi?ę?", "jaseł(?:ka|ek|kach|kami)", r"rorat\w+",
        r"pasowani\w+ na (?:ucz|przedszk|pierwsz)\w*", r"kinderbal\w*", r"chrzcin\w+", "(?:dzień|dni(?:a|u)) dziecka",
        # doctors
        (
            "(?:szpital|oddział|przychodni|poradni|lekarz|stomatolog|dentyst|okulist|kardiolog|chirurg|onkolog"
            r"|neurolog)\w* dziecięc\w*"
        ),
        "centrum zdrowia dziecka", r"pediatr\w*", r"neonatolog\w*", r"porodówk\w+",
        r"bilans\w* (?:zdrowia )?(?:dzieck|\w+latka)\w*", r"książeczk\w+ zdrowia",
        # abroad
        r"(?:year|grade|primary|klasse|groep) (?:[1-9]|1[0-3])(?!\d)", "p[1-7]",
        "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:class|grade)",
        r"(?:pierwszy|drugi|trzeci|czwarty|piąty|szósty|siódmy|ósmy|\w+m) (?:grad|grejd)\w{0,3}", "reception class",
        "w reception", "nursery", r"kindergarten\w*", "da?ycare", "kita", "grundschule", "vorschule", "elementary",
        "high school", "middle school", "junior infants", r"playgroup\w*", r"barneha\w+", "basisschool", "gcses?",
    ),
    "child-words": (
        # sons and daughters, grandchildren
        rf"(?<!u )(?:{_SON}|{_DAUGHTER})\b(?!-){_HELPS}",
        rf"(?:moj|nasz|swoj|jej|jego|ich|twoj|mał|tego|temu|każd|trójk|dwójk|nasz|obc)\w* (?:\w+ )?{_CHILD}",
        (
            r"(?:imion\w*|nazwisk\w*|dan\w+|zdjęci\w*|zdjęć|list\w*|grup\w*|troje|czworo|dwoje|pięcioro|\w+naścioro"
            r"|\d+|gromadk\w+) dzieci"
        ),
        r"(?<!nie ma )(?:dziecko|dziecku|dziećmi|dzieciak\w*|dzieciaczk\w*|dzieciątk\w*)",
        "dzieci (?:z|w|mają|nie|są|już|mogą|naszej|z naszej|klienta|pracowników)", r"(?:matk|oj)\w+ dziecka",
        "pociech(?:a|y|ę|ą|om)", r"latorośl\w*", r"maluch\w*", "malusz(?:ek|ki|ków|kowi)", r"brzdąc\w*", r"szkrab\w*",
        r"bobas\w*", r"niemowl\w+", r"noworod\w+", r"nastolat\w+", r"podlot\w+",
        (
            r"(?:nasz|mój|twój|wasz)\w{0,3} (?:mał|młod|najmłodsz|najstarsz|średni)\w{1,3}(?! (?:firm|sklep|biur"
            "|klient|zesp))"
        ),
        r"moj(?:a|ą|ej|ego|emu) (?:mał|młod|najmłodsz|najstarsz)\w{1,3}(?! (?:firm|sklep|biur|klient|zesp))",
        r"(?:młod[ya]|mał[ya]) (?:z|ma|się|myli|płacze|chodzi|założył|kliknął|wpisał|podał|zapisał|dostał)\w*",
        r"młodsz(?:y|a|ego|ą|ej) (?:brat|siostr)\w*", r"chłop(?:iec|ca|cu|cem|cy|ców|com|czyk\w*|aczek|aczk\w+)",
        "dziewczyn(?:ka|ki|kę|ką|ce|ek|kom|kami)", "bajt(?:el|la|le|lowi|li)", r"dziołszk\w*", "bratani(?:ca|cy|cę|cą)",
        "bratan(?:ek|ka|kowi|kiem)", r"siostrze(?:niec|nic\w*|ńc\w*)", "chrześnia(?:k|ka|kowi|kiem|czka|czki|czkę)",
        r"chrześnic\w*", r"pasierb\w*",
        # pupils, wards, minors
        r"wychowan(?:ek|k\w+|ic\w*)", r"rodzin\w* zastępcz\w+", r"(?:piecz|opiek)\w+ zastępcz\w+", r"dom\w* dziecka",
        r"wład\w+ rodzicielsk\w+", r"sąd\w* rodzinn\w+", r"małoletni\w*", r"nieletni\w*", r"niepełnoletni\w*",
        r"młodocian\w*", r"młodzież(?:y|ą|owy\w*)?", "uczeń", "uczni(?:a|owi|em|owie|ów|om|ami|ach)", r"uczennic\w*",
        r"(?:od|do|przez|numery|telefon\w*|z|zgod\w+) (?:\w+ )?rodzic(?:a|ów|om|ami)",
        r"(?:telefon|numer|komórk)\w* (?:do )?mam(?! na)", "rodzice (?:nic |nawet |jeszcze |o niczym )?(?:nie|o tym)",
        # said by a child
        (
            r"mama (?:\w+ )?(?:nie wie|podpis\w+|kazała|powiedziała|pozwoli\w*|zobaczy\w*|się dowie|mnie zabije"
            r"|krzyczy|zabra\w+|o \w+ wie)"
        ),
        r"(?:tata|tato) (?:\w+ )?(?:mówi|kazał|powiedział|nie wie|zabierze|pozwoli|się dowie)\w*",
        "(?:jak|bo|żeby|że) (?:moja |mój )?(?:mama|tata|tato)",
        (
            "(?:powiem|powiedzieć|mówcie|pytać|spytać|zapytać|konto|konta|kart[ay]|kartą) (?:mojej |mojego )?(?:mamie"
            r"|tacie|taty|mamy|rodzic\w+)"
        ),
        r"kont(?:a|o) rodzinn\w+", r"(?:mam|dostan\w*|dostał\w*) szlaban", r"kieszonkow\w+", r"robux\w*",
        r"v-?(?:dolc|bucks)\w*", r"roblo(?:x|ks)\w*", r"minecraft\w*", r"fortni\w+", "skin(?:a|y|ów)?",
        # toys
        r"przytulank\w+", "maskot(?:ka|kę|ki|ką|ce|ek)", r"pluszak\w*", "mi(?:ś|sia|siem|siowi|sie|siów)",
        "klock(?:i|ów|ach|ami)", "lalk(?:a|i|ę|ą|ami)", r"grzechot\w+", "smocz(?:ek|ka|kiem)", r"pampers\w*",
        r"pieluszk\w+", r"wóz(?:ek|ka|kiem|ku) dziecięc\w+", r"mleczak\w*", r"mleczn\w+ (?:ząb|zęb)\w*",
        r"pierwsz\w+ ząb\w*", r"zębusz\w*", r"dinozaur\w*", r"piaskownic\w+", r"plac\w* zabaw", r"sal\w+ zabaw",
    ),
    "grown-up": (
        rf"(?:dorosł|pełnoletni)\w* (?:już )?(?:{_SON}|{_DAUGHTER}|{_CHILD})",
        rf"(?:{_SON}|{_DAUGHTER}|{_CHILD}),? (?:\w+ )?(?:jest |są )?(?:już )?(?:dorosł|pełnoletni|żonat|zamężn)\w*",
        (
            rf"(?:{_SON}|{_DAUGHTER}|{_CHILD}),? ?\(? ?(?:(?:która?y?|jest|już) )*(?:ma |lat |ma lat )?"
            f"{_GROWN}(?: lata?|-?letni|-?latek|(?=[),]))"
        ),
        (
            rf"(?:{_SON}|{_DAUGHTER}) (?:\w+ )?(?:studiuje|na studiach|student\w*|inżynier\w*|jest (?:lekarz|prawnik"
            r"|informatyk)\w*)"
        ),
        rf"(?:syn|córka|on|ona|wnuk|wnuczka|{_CHILD})\b.{{0,45}} ma {_GROWN} lata?",
        rf"(?:dwudziesto|trzydziesto|czterdziesto|pięćdziesięcio)\w{{0,9}}letni\w* (?:{_SON}|{_DAUGHTER})",
        r"spół\w+[- ](?:córk|córce|matk|zależn)\w*", r"firm\w+[- ](?:córk|matk)\w*",
        r"(?:proces|element|węz|motyw|rekord|klas)\w* (?:potomn|nadrzędn|podrzędn|rodzic)\w*",
        r"jestem (?:już )?pełnoletni\w*",
    ),
    "for-somebody": (
        r"(?:w|z) imieniu (?!własn|swoi|firm|naszej|\d)\w+", r"imieniem (?:pan|mo)\w+",
        "dzia(?:łając|łam|łamy) (?:w imieniu|imieniem|na zlecenie|z upoważnienia|jako)", r"mocodawc\w*",
        r"pełnomocni(?:ctwo|ctwa|k|ka|kiem|czk\w+)", "upoważni(?:enie|ł|ła|ony|ona)", r"reprezentuj\w+ (?:p|pan)\w*",
        r"(?:moj(?:ego|ej|a|ą|emu)|mój) klient\w*", r"wykonaw(?:c\w+|czyni\w*) testamentu", r"spadkobierc\w*",
        "akt(?:u)? (?:zgonu|poświadczenia)", r"opiekun(?:em|ką|ka)? prawn\w+", "opiekuję się",
        r"(?:jestem|jako) (?:jej |jego )?(?:kurator|opiekun|rodzin)\w*", r"(?:na|przekazuję) prośbę (?!o|z)\w+",
        "za (?:jej|jego|ich) zgodą", "piszę (?:za|w imieniu|na prośbę)",
        (
            r"(?:mąż|żona|tata|ojciec|mama|babcia|dziadek|wuj|ciocia) (?:mój |moja )?(?:zmarł|nie żyje|umarł|ma \d\d"
            r"|prosi)\w*"
        ),
        r"(?:proszę|prosimy) (?:\w+ )?(?:jej|jemu|mu|do niego|do niej) (?:już )?\w+",
        (
            r"(?:zdjęci\w+|zdjęć|dan\w+|kont\w+|imię|profil\w*|adres\w*) (?:mo|nasz)(?:jej|jego|ja|ich|ej|ego)"
            r" (?:córk|syn|dzieck|mam|tat|wnu|siostr)\w*"
        ),
        r"mo(?:jej|jego|ja|im) (?:córk|córce|córeczk|syn|dzieck|mam|tat|wnu|siostr(?!zen))\w*",
        r"śp(?=\. (?!z |nr |\d))", "przekazuję,? bo",
    ),
    "client-data": (
        r"służbow\w+ (?:telefon|numer|komórk|aut|samochod|laptop)\w*",
        r"(?:telefon|numer|komórk|aut|samochod|połączeni|skuter)\w* służbow\w+",
        r"(?:mój|mojego|moim|nasz|naszego|były|byłego) (?:pracodawc|zakład|szef)\w*", "pracodawc(?:a|y)",
        "(?:kadry|kadrowa|kadrach|kierowniczka)", r"(?:umow\w+ )?powierzeni\w+", r"podprocesor\w*",
        r"podmiot\w* przetwarzając\w*",
        r"nasz\w+ (?:\d+ )?(?:pracowni|lokator|użytkownik|mieszkańc|kierowc|podopieczn)\w*",
        r"(?:w|z) (?:państwa|waszym|waszego) (?:system|program|platform|chmur|silnik)\w*",
        "na waszym (?:silniku|systemie|oprogramowaniu)", r"rozlicza\w* (?:u was|u państwa|w państwa|nam)",
        r"(?:prowadzicie|prowadzą państwo|prowadzi wasza firma|obsługujecie|robicie) (?:\w+ )?(?:dla|nam)",
        r"(?:państwo|wy) (?:im |nam )?(?:prowadzą|robicie) (?:dla|\w+)", "zwrot (?:danych|bazy)",
        "protokół zniszczenia", "(?:państwa|waszego) klienta", "jesteśmy (?:państwa|waszym) klientem",
    ),
    "authority-words": (
        r"prezes\w* urzędu ochrony", r"urz(?:ąd|ędu) ochrony danych (?:osobowych )?(?:wzywa|przekaz|zwrac|inform)\w*",
        r"prokuratur(?:a|y) \w+", r"komend(?:a|y) (?:powiatow|miejsk|wojewódzk|rejonow|główn|stołeczn)\w*",
        "komornik sądowy", r"k ?\. ?p ?\. ?[kc]", r"asp(?=\. )", r"sierż\w*", "w toku czynności",
        r"prowadzon\w+ (?:dochodzeni|śledztw|postępowani)\w*", "sygn", "urząd statystyczny",
        r"obowiąz(?:ek|ku) statystyczn\w+", "pod rygorem", r"wezwani\w+ (?:do złożenia|przedproces|do wyjaś)\w*",
        "wzywam do", "wzywa do", r"rozprawa (?:odbędzie|wyznacz|jest)\w*", r"rzecznik\w* (?:konsument|praw|w )\w*",
        r"radc(?:a|y) prawn\w+", "zespołu reagowania", r"(?:inspekcja|inspektorat) (?:handlow|pracy|sanit)\w*",
        r"z up(?=\.)", "pozew",
    ),
    "breach-words": (
        r"wyciek\w*", r"wykrad\w+", r"włama(?:ł|no|li|nie)\w*", r"zhakowa\w*", r"przez (?:\w+ )?pomyłkę", r"omyłkow\w+",
        "pomyłka w (?:adresie|wysyłce)", "nie ten (?:plik|adres|folder|załącznik)", "plik nie taki",
        r"(?:złego|niewłaściw\w+|cudz\w+) (?:odbiorc|adresat|kon(?:cie|ta|to)|osob)\w*",
        "cudz(?:y|e|ą|ych|ego)(?! (?:spojrz|mieszk))", "w kopię",
        r"(?:ktoś|on|inni|wszyscy|każdy) (?:\w+ ){0,3}(?:siedzi na|widzi|widzą|zobaczył|loguje|zalogował|przejął)",
        r"przejęt\w+", "przejął", "(?:z|na) (?:mojego|moim|jego|jej) koncie? (?:ktoś|pisze|są)",
        r"ktoś (?:\w+ )?z mojego konta", "hasło (?:już )?nie działa", "sprzedaje (?:listę|bazę|dane)",
        r"baza (?:\w+ )?(?:jest|krąży)", r"na pendri\w+",
        r"(?:zgubi|ukradzi|skradzi|znalaz)\w+ (?:\w+ )?(?:laptop|pendriv|tablet|teczk|telefon)\w*",
        r"niewyczyszczon\w+", r"zamiast (?:do|na) (?:\w+ )?(?:konta|adres\w*|mnie)",
        r"wysłał(?:am|em) (?:\w+ )?do (?:państwa|was)",
    ),
    "own-address": (
        (
            "(?:tylko|wyłącznie|jedynie)(?: i wyłącznie)? (?:do |dla )?(?:was|wam|wy|państwa|państwu|waszego"
            r"|waszej)(?= |,|\.)(?! i )"
        ),
        "nikt inny (?:go|jej|tego|nie)", "(?:nikomu|nigdzie) (?:innemu|indziej|więcej)", "osobny adres",
        "adres (?:jednorazowy|założony|założyłem|założyłam)", "dla każde(?:j|go) (?:firmy|sklepu|serwisu)",
    ),
    "complaint-words": (
        r"skarg(?:a|ę|i) (?:p|pan)\w*", "(?:skargę|skargi) (?:na|do)", "skarż(?:ę|ymy)", r"zażaleni\w+",
        "(?:bez|wbrew) (?:mojej |jej |jego |naszej )?(?:zgody|pytania|wiedzy|woli)(?! (?:matki|człow))",
        r"nikt (?:mnie|jej|go|nas|o nic|z rodziców|mi)\b.{0,25} nie (?:pyta|podpis|zapyta|powiedz)\w*",
        r"(?:nie było|nie ma|nie dostał\w*|nie otrzymał\w*|nie mam) (?:\w+ )?(?:odpowiedzi|ani jednej)",
        r"brak (?:odpowiedzi|reakcji) na (?:moj|jego|jej)\w*", "do (?:dziś|dzisiaj|tej pory) (?:nie|nic|cisza|ani)",
        "(?:nadal|dalej|wciąż) (?:nie mam|nie ma|wisi|nic|czekam|jest|stoi)", r"zignorowa\w+",
        r"nie zgadzam się (?:jednak|z (?:odmow|decyz))\w*", r"rodo (?:daje|mówi|przewid)\w*",
        r"(?:minął|mija|minęło) (?:już )?(?:miesiąc|\w+ tygodni|termin|\d+ dni)", "ani (?:me ani be|słowa|jednej|widu)",
        r"nie odpisa\w+", "obiecali(?:ście)?", r"(?:mam|mają|mamy) do (?:was|państwa) (?:\w+ )?(?:żal|pretensj\w+)",
        r"(?:miał\w*|miały) znikn\w+", r"(?:odpisał|odpisała)\w? pan\w*,? że",
        "(?:zgłaszał|prosił)(?:em|am) (?:w |już )", "jakim prawem",
    ),
    "again-words": (
        "(?:po raz|już) (?:drugi|trzeci|czwarty|piąty|kolejny)(?! (?:miesiąc|rok|dzień))",
        r"(?:drugi|trzeci|czwarty|piąty|kolejny) (?:mail|mejl|list|e-?mail|wniosek|raz (?:to|pisz|pros))\w*",
        r"trzy razy (?:pros|pisa)\w+", "ponawiam", r"ponownie (?:prosz|wzyw|zwrac)\w*", r"ponagleni\w+",
        "przypominam,? (?:się|że|o)", r"(?:jak|tak jak) (?:już )?(?:pisał|prosił|wspom)\w+",
        "(?:pisał|prosił|poprosił|zgłaszał|wnosił)(?:em|am)", "napisał(?:em|am) (?:do|drugi|już|w)", "odp: odp",
        r"(?:poprzedni|wcześniejsz|pierwsz)\w* (?:mail|pism|wniosk|wniosek|prośb|zgłoszeni)\w*", "odsyłam to",
        "(?:odpisał|odpisała|napisała) (?:pan|pani|mi) ", "proszę jednak (?:nie|nic)", "(?:znowu|znów) ja",
        "tygodni temu", "obiecali(?:ście)?", "dzwonił(?:em|am) (?:już|do was)", r"nie odpisa\w+",
    ),
    "urgent-words": (
        "pilne", "pilny kontakt", r"natychmiast(?:ow\w+)?(?! (?:skut|wypł))", r"niezwłoczn\w+",
        r"(?:zdjąć|usunąć|zniknąć|zdejmijcie|istnieć) (?:\w+ )?(?:dziś|dzisiaj|teraz)",
        "(?:dzisiaj|dziś|teraz)(?=[.!])", r"jutro (?:w południe|rano|\w+ ma)",
        "do (?:jutra|poniedziałku|wtorku|środy|czwartku|piątku|południa)", "przed południem",
        r"w terminie (?:\d+|trzech|siedmiu|czternastu) dni", "w ciągu (?:24|48) godzin",
        r"(?:kliknął|kliknęł|otworzył)\w* (?:\w+ ){0,2}(?:link|załącznik|w)\w*",
        (
            r"(?:podał|wpisał|zalogował|zapłacił|ponowił|przepisał)\w* (?:się )?(?:\w+ ){0,2}(?:kod|kart|hasł|przelew"
            r"|pod|\d)\w*"
        ),
        "(?:kliknąłem|kliknęłam)", "(?:dalej|nadal|wciąż) wisi", "wisi (?:nadal|dalej|córka|moja|mój)", "leci dalej",
        "pod rygorem", "zakaz zbliżania", r"boi się (?:\w+ )?(?:wrócić|włączyć|wyjść|o życie)", r"uciekł\w* od",
        r"(?:minut\w*|godzin\w*) temu", "przed (?:chwilą|kwadransem)", "właśnie teraz", "w tej chwili",
        "bank (?:mówi|trzyma|dzwoni)", "za (?:cztery|trzy|dwa|[2-6]) dni", "(?:czwarty|trzeci) (?:mail|raz|list)",
        "trzecie ponaglenie", "tygodni temu",
        (
            r"mamy (?:już )?\d+ (?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października"
            "|listopada|grudnia)"
        ),
    ),
    "machine-phrases": (
        "automatyczna odpowiedź", "autoodpowiedź", "odpowiedź automatyczna", "nieobecność(?=:)", "poza biurem",
        r"(?:przebywam|jestem|będę) (?:\w+ )?(?:na )?(?:urlopie|zwolnieniu|macierzyńskim|nieobecn\w+)", "urlop do",
        r"po powrocie (?:\w+ )?(?:odpowiem|odpisz|rozpatrz|kasuj)\w*", r"(?:jest|będzie) nieobecn\w+ (?:do|w)",
        r"ograniczon\w+ dostęp do (?:poczty|skrzynki|maila)", "niedostarczona",
        "nie (?:udało się dostarczyć|można dostarczyć|została dostarczona)", "zwrot (?:poczty|wiadomości)",
        r"skrzynka (?:odbiorcy )?(?:\w+ )?(?:przepełniona|nie istnieje|nie jest (?:czytana|obsługiwana|monitorowana))",
        "(?:prosimy|proszę) (?:na nią )?nie odpowiadać(?: na)?", "nie odpowiadaj na",
        r"(?:wygenerowan\w+|wysłan\w+|wygenerowano|wysłano) (?:został\w* )?(?:automatycznie|przez system)",
        r"(?:wiadomość|raport|powiadomienie) (?:\w+ ){0,2}automatyczn\w*", "nie należy odpowiadać",
        "odpowiedzi nie są czytane",
        r"zgłoszenie\b.{0,60} (?:zmieniło status|zostało zamknięte|zamknięte|zostało przyjęte|zarejestrowan\w+)",
        "twoje zgłoszenie", r"dziękujemy za (?:zakup\w*|płatność|zamówienie|zgłoszenie|telefon|kontakt|rejestrację)",
        "twoje zamówienie", "potwierdzenie (?:zamówienia|płatności|przeczytania|odczytu|dostarczenia|odbioru)",
        r"masz (?:\d+ )?(?:now|nieprzeczytan)\w+ (?:wiadomo|powiadom)\w*", "zaakceptowano(?=:)", "zaproszono cię",
        "w twojej skrzynce", "oceń (?:naszą|konsultanta|obsługę)", "jak oceniasz", "paragon (?:nr|elektroniczny)",
        "podsumowanie (?:tygodnia|dnia|miesiąca)", "dzienne podsumowanie", "aby przeczytać,? zaloguj",
        "(?:użytkownik nieznany|nieznany użytkownik)", r"zakończył\w+ pracę w firmie",
    ),
    "sales-phrases": (
        r"\d+(?= ?% (?:taniej|rabatu|zniżki|na|tylko))", r"zniżk\w+ (?:do|na|dla)",
        r"(?:darmow|bezpłatn)\w+ (?:dostaw|audyt|demo|webinar|konsult|wycen|próbk)\w*", "gratis",
        r"tylko do (?:niedziel|piątk|końca|sobot|północ|czwartk|jutra)\w*", "zapisz się na", "w (?:tym )?numerze(?=:)",
        "15 minut na rozmowę", "w 15 minut", r"jeśli nie chc(?:ą|esz|e) (?:\S+ )?otrzymywać",
        r"rezygnacja z (?:ofert|biuletynu|newsletter)\w*", "wypisz się", "(?:odpisz|odpisać) (?:stop|nie)",
        "otrzymujesz tę wiadomość", "jednym kliknięciem", "wersja online", r"prenumerat\w+ roczn\w+", "nasi klienci",
        r"firm\w* takich jak", r"baz(?:a|ę|y) \d+", r"legaln\w+ baz\w+", "(?:wolne|ostatnie) (?:terminy|miejsca)",
        "zł (?:netto|zamiast)", "zarezerwuj", "(?:mogę|możemy) zadzwonić", r"podesłać (?:próbkę|ofertę|prezentac)\w*",
        r"kar\w* .{0,15}20 mln", r"rozwiązani\w+ dla (?:firm|twojej|państwa)",
    ),
}  # fmt: skip

# Many write without the marks: each letter is found with and without its own.
_BARE = str.maketrans({both[0]: f"[{both}]" for both in ("ąa", "ćc", "ęe", "łl", "ńn", "óo", "śs", "źz", "żz")})
SIGNS = {key: tuple(phrase.translate(_BARE) for phrase in phrases) for key, phrases in _WORDS.items()}
