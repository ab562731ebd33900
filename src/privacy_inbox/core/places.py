"""Where the person is, as far as a mail shows it."""

import re

from privacy_inbox.core.message import Message
from privacy_inbox.core.said import said
from privacy_inbox.core.vocabulary import Region

# Laws, authorities and places of each region, blanks inside a name as underscores. Names that are as often a person's,
# or lie in two regions (Perth, Boston, Lincoln), are left out. Regions stand in the order in which their signs count:
# a United Kingdom sign comes first, because it names the GDPR too.
_NAMES = {
    Region.UK: (
        "UK_GDPR UK-GDPR Information_Commissioner ICO Data_Protection_Act_2018 DPA_2018 PECR Ofcom HMRC GCSE GCSEs "
        "NHS UK United_Kingdom Britain England Scotland Scottish Wales Welsh Northern_Ireland London Edinburgh "
        "Glasgow Manchester Birmingham Leeds Bristol Cardiff Belfast Liverpool Sheffield Newcastle Nottingham "
        "Leicester Coventry Bradford Hull Stoke-on-Trent Wolverhampton Derby Derbyshire Plymouth Southampton "
        "Portsmouth Brighton Hove Norwich Norfolk Suffolk Ipswich Exeter Cornwall Penzance Truro Bodmin Swindon "
        "Gloucester Cheltenham Oxford Cambridge Peterborough Northampton Daventry Corby Luton Milton_Keynes Slough "
        "Kent Canterbury Maidstone Sussex Surrey Essex Colchester Chelmsford Hertfordshire Bournemouth Dorset "
        "Somerset Taunton Wiltshire Salisbury Hereford Herefordshire Shropshire Shrewsbury Ludlow Telford Worcester "
        "Stafford Crewe Cheshire Stockport Bolton Oldham Rochdale Wigan Blackpool Blackburn Burnley "
        "Lancashire Cumbria Carlisle Kendal Yorkshire York Harrogate Huddersfield Doncaster "
        "Barnsley Rotherham Scarborough Whitby Middlesbrough Darlington Durham Sunderland Hartlepool Gateshead "
        "Northumberland Hexham Grimsby Scunthorpe Lincolnshire Aberdeen Dundee Inverness Stirling Perthshire Paisley "
        "Kilmarnock Ayr Dumfries Kirkcaldy Fife Falkirk Oban Orkney Shetland Peterhead Pitlochry Swansea Newport "
        "Wrexham Aberystwyth Llandudno Llanelli Conwy Penarth Anglesey Powys Gwynedd Londonderry Lisburn Newry "
        "Ballymena Omagh Strabane Enniskillen Antrim Armagh Fermanagh"),
    Region.US: (
        "CCPA CPRA VCDPA CAN-SPAM COPPA HIPAA FERPA IRS Social_Security United_States USA Alabama Alaska Arizona "
        "Arkansas California Californian Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa "
        "Kansas Kentucky Louisiana Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska "
        "Nevada New_England New_London New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio "
        "Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia "
        "Washington Wisconsin Wyoming Los_Angeles San_Francisco San_Diego San_Jose Sacramento Fresno Oakland "
        "Long_Beach Santa_Rosa Santa_Barbara Vallejo Berkeley Chicago Houston Phoenix Tucson Philadelphia San_Antonio "
        "Dallas Fort_Worth Lubbock El_Paso Jacksonville Miami Tampa Orlando Atlanta Nashville Memphis "
        "New_Orleans Baton_Rouge Detroit Cleveland Cincinnati Pittsburgh Milwaukee Minneapolis St_Paul Omaha Tulsa "
        "Denver Boulder Pueblo Albuquerque Salt_Lake_City Las_Vegas Reno Boise Missoula Seattle Spokane Tacoma "
        "Portland Baltimore Brooklyn Honolulu Anchorage"),
    Region.OTHER: (
        "Switzerland Swiss Zurich Zürich Basel Bern Geneva Genève Lausanne Lucerne Luzern Winterthur Lugano Thun "
        "Appenzell Canada Canadian Toronto Ontario Québec Quebec Vancouver Montréal Montreal Ottawa Calgary Edmonton "
        "Winnipeg Manitoba Saskatoon Saskatchewan Nova_Scotia New_Brunswick Newfoundland Alberta British_Columbia "
        "Thunder_Bay PIPEDA Brazil São_Paulo Rio_de_Janeiro LGPD Argentina Buenos_Aires Chile Peru Lima "
        "Colombia Bogotá Mexico Australia Australian Sydney Melbourne Brisbane Adelaide Canberra Hobart "
        "Tasmania Queensland New_South_Wales Ballarat Geelong New_Zealand Auckland Christchurch Dunedin "
        "India Mumbai Delhi Bangalore Bengaluru Chennai Kolkata Hyderabad Pune Kerala Tamil_Nadu Pakistan Karachi "
        "Lahore Bangladesh Dhaka Sri_Lanka Colombo Nepal Kathmandu Singapore Malaysia Kuala_Lumpur Indonesia Jakarta "
        "Philippines Manila Thailand Bangkok Vietnam Hanoi China Beijing Shanghai Hong_Kong Taiwan Taipei Japan Tokyo "
        "Osaka Korea Seoul South_Africa POPIA Cape_Town Johannesburg Durban Pretoria Nigeria Lagos Abuja Ghana Accra "
        "Kumasi Kenya Nairobi Mombasa Uganda Kampala Tanzania Ethiopia Egypt Cairo Morocco Casablanca Tunisia Israel "
        "Tel_Aviv Jerusalem Dubai Abu_Dhabi Qatar Saudi Turkey Türkiye Istanbul Ankara Ukraine Kyiv Serbia Belgrade "
        "Jersey Guernsey Isle_of_Man"),
    Region.EU: (
        "GDPR DSGVO RGPD RODO AVG EU EEA European_Union CNIL DPC Data_Protection_Commission Eircode Garda Gardaí "
        "Ireland Irish Dublin Cork Galway Limerick Waterford Kilkenny Wexford Sligo Donegal Tralee "
        "Killarney Ennis Drogheda Dundalk Athlone Longford Thurles Tipperary Letterkenny Ballina Tramore "
        "Carrick-on-Shannon Germany German Berlin Munich München Hamburg Cologne Köln Frankfurt Stuttgart Düsseldorf "
        "Leipzig Dresden Hanover Hannover Bremen Nuremberg Nürnberg Dortmund Bonn Kassel Göttingen Freiburg "
        "Heidelberg Mainz Kiel Rostock Erfurt Fulda Bavaria Saxony Austria Austrian Vienna Wien Graz Linz Salzburg "
        "Innsbruck Styria Tyrol France French Paris Lyon Marseille Toulouse Nantes Strasbourg Bordeaux Lille "
        "Rennes Reims Grenoble Dijon Brest Villeurbanne Spain Spanish Madrid Barcelona Valencia Seville Sevilla "
        "Zaragoza Málaga Bilbao Italy Italian Rome Roma Milan Milano Naples Turin Torino Bologna Genoa "
        "Venice Bergamo Verona Padua Palermo La_Spezia Novara Portugal Portuguese Lisbon Porto Coimbra Netherlands "
        "Dutch Amsterdam Rotterdam Utrecht Eindhoven Groningen Zwolle The_Hague Den_Haag Leiden Delft Haarlem Zutphen "
        "Arnhem Nijmegen Maastricht Belgium Belgian Brussels Antwerp Ghent Gent Bruges Liège Leuven Luxembourg Poland "
        "Polish Warsaw Kraków Krakow Gdańsk Gdynia Wrocław Poznań Łódź Toruń Lublin Czech Prague Brno Olomouc Ostrava "
        "Slovakia Bratislava Hungary Budapest Szeged Debrecen Romania Bucharest Cluj Bulgaria Slovenia "
        "Ljubljana Croatia Zagreb Greece Athens Thessaloniki Cyprus Nicosia Malta Valletta Sliema Sweden Swedish "
        "Stockholm Gothenburg Göteborg Malmö Uppsala Denmark Danish Copenhagen Aarhus Odense Aalborg Finland Finnish "
        "Helsinki Tampere Turku Oulu Espoo Norway Norwegian Oslo Bergen Trondheim Tromsø Stavanger Iceland Reykjavík "
        "Reykjavik Estonia Tallinn Tartu Latvia Riga Lithuania Vilnius Kaunas"),
}  # fmt: skip
# What is no name: telephone and postal codes. `Said` has a blank before every word, behind a bracket too.
_CODES = {
    Region.UK: r"(?:\+|00)44[\s(]*\d|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
    Region.US: r"U\. ?S\.|(?:AZ|CA|NY|TX|CO|VA|CT|FL|IL|OH|WA|OR|MA|NJ|PA) \d{5}\b|\+1[\s(-]+\d{3}",
    Region.OTHER: r"\+(?:41|61|64|91|81|27|55)[\s(]*\d",
    Region.EU: r"\+(?:353|49|33|34|39|31|32|351|48|46|45|43|358|30|47|36|420)[\s(]*\d|Co\. [A-Z][a-z]+",
}
_REGIONS = {name.replace("_", " "): region for region, names in _NAMES.items() for name in names.split()}
_RANKS = {region: rank for rank, region in enumerate(_NAMES)}
# The longest name first, so that New York is not York. What cannot begin a name is passed over at its first letter.
_SIGN = re.compile(
    rf"\W(?:(?=[A-ZŁ])(?P<name>{'|'.join(sorted(_REGIONS, key=len, reverse=True))})\b|"
    + "|".join(f"(?P<{region}>{code})" for region, code in _CODES.items())
    + ")"
)


def region_of(message: Message) -> tuple[Region, str]:
    """The region of the person who wrote, and the words that show it; `unknown` where nothing does."""
    signs = [(_region(found), found.group()[1:].strip()) for found in _SIGN.finditer(said(message).text)]
    return min(signs, key=lambda sign: _RANKS[sign[0]], default=(Region.UNKNOWN, ""))


def _region(found: re.Match[str]) -> Region:
    name = found["name"]
    return _REGIONS[name] if name else Region(found.lastgroup or "")
