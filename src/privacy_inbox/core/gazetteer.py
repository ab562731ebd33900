"""The names that show where a person is, in the eight languages. Plain words; `core/places.py` looks for them."""

from privacy_inbox.core.vocabulary import Region

# Laws, authorities, numbers that one country gives, countries, towns and regions. A blank inside a name is written as
# an underscore; as in what `core/said.py` prepares, there is one behind a sign before a word. Left out is what is as
# often a language, a word or a person's name, or lies in two regions (Perth, Córdoba, Guadalajara). Polish names stand
# in the forms that they have behind w, z and do too.
_BRITAIN = """
UK_GDPR UK-GDPR Information_Commissioner ICO Data_Protection_Act_2018 DPA_2018 PECR Ofcom HMRC GCSE GCSEs NHS DVLA
Companies_House Action_Fraud Citizens_Advice Metropolitan_Police Police_Scotland National_Insurance_number
National_Insurance_Number council_tax Council_Tax UK United_Kingdom Great_Britain Britain England Scotland Scottish
Wales Welsh Northern_Ireland Vereinigtes_Königreich Vereinigten_Königreich Vereinigten_Königreichs Vereinigte_Königreich
Großbritannien Grossbritannien Schottland Nordirland britische britischen Britin Royaume-Uni Grande-Bretagne Angleterre
Écosse Pays_de_Galles Irlande_du_Nord britannique Reino_Unido Gran_Bretaña Inglaterra Escocia País_de_Gales
Irlanda_del_Norte Regno_Unito Gran_Bretagna Inghilterra Scozia Galles Irlanda_del_Nord Verenigd_Koninkrijk
Groot-Brittannië Groot-Britannië Engeland Schotland Noord-Ierland Britse Grã-Bretanha Escócia Irlanda_do_Norte
Wielka_Brytania Wielkiej_Brytanii Wielką_Brytanię Zjednoczone_Królestwo Zjednoczonego_Królestwa Zjednoczonym_Królestwie
Anglia Anglii Anglię Szkocja Szkocji Szkocję Walii Irlandia_Północna Irlandii_Północnej Londres Londra Londen Londyn
Londynu Londynie Édimbourg Edimbourg Edimburgo Edynburg Edynburgu Aberdeen Aberdeenshire Aberystwyth Anglesey Antrim
Argyll Armagh Aylesbury Ayr Ayrshire Ballymena Banbury Barnsley Barnstaple Barrow-in-Furness Basildon Basingstoke
Bedfordshire Belfast Berkshire Birkenhead Birmingham Blackburn Blackpool Bodmin Bolton Bournemouth Bradford Bridgend
Brighton Bristol Brixton Buckinghamshire Burnley Bury_St_Edmunds Caerphilly Cambridge Cambridgeshire Canterbury Cardiff
Carlisle Carmarthen Carmarthenshire Ceredigion Chelmsford Cheltenham Cheshire Chesterfield Co._Down Co._Tyrone
Colchester Coleraine Conwy Corby Cornwall County_Down County_Tyrone Coventry Craigavon Crawley Croydon Cumbria
Darlington Daventry Derbyshire Derry Doncaster Dorset Dudley Dumfries Dundee Dunfermline Durham Ealing East_Kilbride
Eastbourne Edinburgh Enniskillen Essex Exeter Falkirk Fermanagh Fife Folkestone Frome Gateshead Glasgow Gloucester
Gloucestershire Great_Yarmouth Grimsby Guildford Gwynedd Hackney Harrogate Hartlepool Hebrides Hemel_Hempstead Hereford
Herefordshire Hertfordshire Hexham High_Wycombe Holyhead Hounslow Hove Huddersfield Hull Inverness Ipswich Islington
Kendal Kidderminster Kilmarnock King's_Lynn Kirkcaldy Lambeth Lancashire Leamington_Spa Leeds Leicester Leicestershire
Leyland Lincolnshire Lisburn Liverpool Llandudno Llanelli London Londonderry Loughborough Lowestoft Ludlow Luton
Maidenhead Maidstone Manchester Merseyside Merthyr_Tydfil Middlesbrough Midlands Milton_Keynes Monmouthshire Motherwell
Newcastle Newport Newry Norfolk Northampton Northamptonshire Northumberland Norwich Nottingham Nottinghamshire Nuneaton
Oban Oldham Omagh Orkney Oxford Oxfordshire Paisley Pembrokeshire Penarth Penzance Perthshire Peterborough Peterhead
Pitlochry Plymouth Portsmouth Powys Ramsgate Rhondda Rochdale Rotherham Salford Salisbury Scarborough Scunthorpe
Sheffield Shetland Shrewsbury Shropshire Skegness Slough Solihull Somerset South_Shields Southampton Southend
Southend-on-Sea Southport Southwark St_Albans Stafford Staffordshire Stevenage Stirling Stockport Stockton-on-Tees
Stoke-on-Trent Stornoway Strabane Suffolk Sunderland Surrey Sussex Sutton_Coldfield Swansea Swindon Taunton Teesside
Telford Torquay Tower_Hamlets Truro Tunbridge_Wells Tyneside Walsall Walthamstow Warrington Warwickshire Watford
West_Bromwich Weston-super-Mare Whitby Wigan Wiltshire Winchester Wirral Woking Wolverhampton Worcester Worcestershire
Worthing Wrexham Yeovil York Yorkshire"""
_STATES = """
CCPA CPRA CPPA CalOPPA VCDPA CTDPA UCPA TDPSA BIPA CAN-SPAM COPPA HIPAA FERPA GLBA FCRA TCPA Colorado_Privacy_Act
Consumer_Privacy_Act Consumer_Data_Protection_Act IRS FTC Social_Security DMV Medicare Medicaid United_States USA
US_citizen US_resident US_law Vereinigte_Staaten Vereinigten_Staaten US-Bürger US-Recht US-Bundesstaat États-Unis
Etats-Unis Estados_Unidos EE._UU EE_UU EEUU EUA Stati_Uniti Verenigde_Staten de_VS Stany_Zjednoczone
Stanów_Zjednoczonych Stanach_Zjednoczonych Stanami_Zjednoczonymi Alabama Alaska Arizona Arkansas California Californian
Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maryland
Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_England New_Hampshire New_Jersey
New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
South_Dakota Tennessee Texas Texan Utah Vermont Washington West_Virginia Wisconsin Wyoming Virginia_resident
Virginia_law Virginia_Consumer Georgia_resident Maine_resident Puerto_Rico District_of_Columbia Kalifornien Kaliforniens
Kalifornier Kalifornierin kalifornisch kalifornische kalifornischen Nordkalifornien Südkalifornien Neuengland Neu-Mexiko
New_Yorker Pennsylvanien Californie californien californienne Caroline_du_Nord Caroline_du_Sud Dakota_du_Nord
Dakota_du_Sud Floride Louisiane Nouveau-Mexique Nouvelle-Angleterre Pennsylvanie Virginie-Occidentale Hawaï Orégon
Carolina_del_Norte Carolina_del_Sur Dakota_del_Norte Dakota_del_Sur Nueva_York Nueva_Jersey Nuevo_México Nuevo_Mexico
Nueva_Inglaterra Luisiana Pensilvania Virginia_Occidental Hawái Hawai Oregón Carolina_del_Nord Carolina_del_Sud
Dakota_del_Nord Dakota_del_Sud Nuovo_Messico Californië Californische Pennsylvanië Califórnia Flórida Nova_York
Nova_Iorque Nova_Jersey Novo_México Carolina_do_Norte Carolina_do_Sul Dakota_do_Norte Dakota_do_Sul Pensilvânia Havai
Havaí Óregon Kalifornia Kalifornii Kalifornię Kalifornią Teksas Teksasu Teksasie Floryda Florydy Florydzie Nowy_Jork
Nowego_Jorku Nowym_Jorku Kolorado Luizjana Luizjanie Pensylwania Pensylwanii Karolina_Północna Karolinie_Północnej
Karolina_Południowa Karolinie_Południowej Nowy_Meksyk Nowym_Meksyku Wirginii Hawaje Hawajach Albuquerque Anaheim
Anchorage Ann_Arbor Atlanta Bakersfield Baltimore Baton_Rouge Bay_Area Berkeley Boise Boulder Bozeman Bronx Brooklyn
Brownsville Cedar_Rapids Charlottesville Chattanooga Chicago Cincinnati Cleveland Colorado_Springs Corpus_Christi Dallas
Denver Des_Moines Detroit Duluth El_Paso Fall_River Fargo Flagstaff Fort_Collins Fort_Lauderdale Fort_Wayne Fort_Worth
Framingham Fremont Fresno Galveston Grand_Rapids Green_Bay Greensboro Hartford Honolulu Houston Huntsville Indianapolis
Jacksonville Jersey_City Kansas_City Knoxville Las_Vegas Little_Rock Long_Beach Long_Island Los_Angeles Louisville
Lubbock Manhattan Memphis Miami Midwest Milwaukee Minneapolis Missoula Nashville New_Bedford New_Haven New_London
New_Orleans Newark Nouvelle-Orléans Nova_Orleães Nueva_Orleans Oakland Oklahoma_City Omaha Palo_Alto Pasadena Pensacola
Peoria Philadelphia Phoenix Pittsburgh Raleigh Rapid_City Salt_Lake_City San_Antonio San_Bernardino San_Diego
San_Francisco Santa_Barbara Santa_Cruz,_California Santa_Fe,_New_Mexico Santa_Monica Santa_Rosa Scottsdale Seattle
Shreveport Silicon_Valley Sioux_Falls Spokane St._Louis St_Louis St_Paul Staten_Island Tacoma Tallahassee Tampa Tempe
Topeka Tucson Tulsa Vallejo Virginia_Beach Wichita Winston-Salem Yakima Yonkers"""
_SWITZERLAND = """
revDSG nDSG EDÖB PFPDT IFPDT FDPIC LPD nLPD revFADP nFADP FADP AHV-Nummer AHV-Nr AHV-Ausweis AHV_Nummer numéro_AVS
numero_AVS OASI_number Kantonspolizei Kantonsgericht Kantonsspital Kantonsschule Kanton police_cantonale
polizia_cantonale Switzerland Swiss Schweiz Schweizerin schweizerisch schweizerische schweizerischen schweizerischer
Schweizerische Schweizerischen Schweizerischer Schweizerisches Schweizer_Recht Schweizer_Gesetz Schweizer_Bürger
Schweizer_Staatsbürger Schweizer_Nummer Schweizer_Kunde Schweizer_Datenschutzgesetz Schweizer_Wohnsitz Deutschschweiz
Ostschweiz Westschweiz Eidgenossenschaft Eidgenössische Eidgenössischen Suisse suisse Confédération_suisse Suiza suizo
suiza Svizzera svizzero svizzera Zwitserland Zwitserse Zwitser Suíça suíço suíça Szwajcaria Szwajcarii Szwajcarię
Szwajcarią szwajcarski Aarau Aargau Affoltern Allschwil Appenzell Arbon Argovia Argovie Arosa Ascona Basel
Basel-Landschaft Basel-Stadt Baselland Basilea Basileia Bazylea Bazylei Bellinzona Bern Berna Berne Biasca Biel Bienne
Bâle Bülach Bündner Canton_Ticino Canton_Vaud Canton_de_Vaud Canton_du_Jura Cantone_Ticino Carouge Chiasso Chur Coira
Coire Crans-Montana Davos Delsberg Delémont Dietikon Dübendorf Einsiedeln Emmenbrücke Engadin Frauenfeld Fribourg
Genebra Geneva Genewa Genewie Genewy Genf Genève Ginebra Ginevra Glaris Glarus Gossau Graubünden Grigioni Grisons
Herisau Horgen Ilanz Interlaken Kanton_Jura Kreuzlingen Kriens Köniz La_Chaux-de-Fonds Lancy Langenthal Lausana Lausanne
Le_Locle Liestal Locarno Losanna Lozanna Lozannie Lucerna Lucerne Lugano Luzern Martigny Mendrisio Meyrin Monthey
Montreux Morges Moutier Murten Muttenz Neuchâtel Neuenburg Nidwalden Nyon Obwalden Olten Payerne Pfäffikon Porrentruy
Poschiavo Pully Rapperswil Rapperswil-Jona Renens Riehen Romanshorn Rorschach Saint-Gall San_Gallo Sankt_Gallen Sarnen
Schaffhausen Schaffhouse Schwyz Sciaffusa Sierre Soletta Soleure Solothurn Spiez St._Gallen St._Moritz St_Gallen
St_Moritz Stans Tesino Tessin Thoune Thun Thurgau Thurgovie Ticino Toggenburg Turgovia Uster Uzwil Valais Vallese Vaud
Vernier Vevey Visp Waadt Wallis Weinfelden Wettingen Wetzikon Winterthur Wädenswil Yverdon Yverdon-les-Bains Zermatt
Zurich Zurigo Zurique Zurych Zurychu Zúrich Zürich canton_de_Vaud canton_du_Jura"""
_LATIN_AMERICA = """
LGPD ANPD CPF CNPJ Procon Reclame_Aqui Anatel Bacen Habeas_Data habeas_data hábeas_data INAI AAIP LFPDPPP CURP Profeco
CUIT CUIL Ley_25._326 Ley_1581 ley_1581 Ley_29733 Ley_19._628 Ley_21._719 Ley_18._331 URCDP Indecopi INDECOPI SUNAT
SERNAC Sernac cédula_de_ciudadanía Cédula_de_Ciudadanía cédula_de_identidad Cédula_de_Identidad Brazil Brazilian
Brasilien Brésil Brasil Brasile Brazilië Braziliaanse Brazylia Brazylii brasileiro brasileira Mexico Mexican Mexiko
Mexique México Messico Meksyk Meksyku mexicano mexicana Estados_Unidos_Mexicanos Ciudad_de_Mexico Cidade_do_México
Argentina Argentinien Argentine Argentinië Argentyna Argentynie Argentyny argentino argentina República_Argentina
Colombia Kolumbien Colombie Colômbia Kolumbia Kolumbii colombiano colombiana Chile Cile Peru Perú Perù Pérou Uruguay
Uruguai Urugwaj Paraguay Paraguai Bolivia Bolivien Bolivie Bolívia Ecuador Equador Équateur Venezuela Costa_Rica Panamá
Guatemala Honduras Nicaragua Nicarágua El_Salvador Cuba República_Dominicana Dominican_Republic Dominikanische_Republik
République_dominicaine Haïti Haití Haiti Jamaica Jamaika Acapulco Aguascalientes Alagoas Amapá Amazonas Ambato Antioquia
Antofagasta Anápolis Apodaca Aracaju Araucanía Arequipa Arica Ayacucho Bahia Bahía_Blanca Bariloche Barinas Barquisimeto
Barranquilla Barueri Bauru Belo_Horizonte Belém_do_Pará Betim Blumenau Bogota Bogotá Boyacá Brasília Bucaramanga
Buenos_Aires CABA CDMX Cajamarca Calama Cali Callao Campeche Campina_Grande Campinas Campo_Grande Cancún Canelones
Caracas Cariacica Cartagena_de_Indias Caruaru Catamarca Caxias_do_Sul Ceará Celaya Chapecó Chiapas Chiclayo Chihuahua
Chillán Chiloé Chimbote Chubut Ciudad_Juárez Ciudad_de_México Ciudad_de_Panamá Ciudad_de_la_Costa Ciudad_del_Este
Coahuila Cochabamba Colima Colonia_del_Sacramento Comodoro_Rivadavia Copiapó Coquimbo Coyoacán Criciúma Cuernavaca
Cuiabá Culiacán Cundinamarca Curicó Curitiba Cusco Cuzco Córdoba,_Argentina Córdoba_Capital Cúcuta Distrito_Federal
Duque_de_Caxias Ecatepec El_Alto Ensenada Entre_Ríos Envigado Feira_de_Santana Florianópolis Fortaleza Foz_do_Iguaçu
Goiás Goiânia Guanajuato Guarujá Guarulhos Guayaquil Hermosillo Huancayo Huaraz Ibagué Ilhéus Iquique Iquitos Irapuato
Itabuna Itagüí Itajaí Iztapalapa Jalisco Joinville João_Pessoa Juazeiro Juiz_de_Fora Jujuy Juliaca Jundiaí La_Habana
La_Pampa La_Paz La_Plata La_Serena Lanús Las_Condes Limeira Lomas_de_Zamora Londrina Macapá Maceió Machala Maipú Managua
Manaus Manizales Mar_del_Plata Marabá Maracaibo Maracay Maranhão Maringá Matamoros Mato_Grosso Maturín Mauá Mazatlán
Medellin Medellín Mexicali Mexico_City Michoacán Minas_Gerais Monterrey Montería Montes_Claros Montevideo Morelia
Mossoró Nariño Nayarit Neuquén Nezahualcóyotl Niterói Nova_Iguaçu Novo_Hamburgo Nuevo_León Oaxaca Oruro Osasco Osorno
Pachuca Paraíba Paysandú Pernambuco Petrolina Petrópolis Piauí Piracicaba Piura Playa_del_Carmen Ponta_Grossa Popayán
Port-au-Prince Porto_Alegre Porto_Velho Potosí Poços_de_Caldas Provincia_de_Santa_Fe Pucallpa Puebla Puente_Alto
Puerto_Montt Puno Punta_Arenas Punta_del_Este Querétaro Quetzaltenango Quilmes Quintana_Roo Quito Rancagua Recife
Región_Metropolitana Reynosa Ribeirão_Preto Rio_Branco Rio_Grande_do_Norte Rio_Grande_do_Sul Rio_de_Janeiro Riobamba
Rondônia Roraima Rosario,_Santa_Fe Río_Cuarto Saltillo San_José_de_Costa_Rica San_Luis_Potosí San_Pedro_Sula
Santa_Catarina Santa_Cruz_de_la_Sierra Santa_Marta Santiago_de_Chile Santiago_del_Estero Santo_André Santo_Domingo
Sao_Paulo Sergipe Sinaloa Sincelejo Soacha Sorocaba São_Bernardo_do_Campo São_José_do_Rio_Preto São_José_dos_Campos
São_Luís São_Paulo Tacna Tacuarembó Talca Tamaulipas Tampico Tandil Taubaté Tegucigalpa Temuco Tepic Tierra_del_Fuego
Tijuana Tlaxcala Tocantins Toluca Torreón Tucumán Tumbes Tuxtla Uberaba Uberlândia Ucayali Ushuaia Valle_del_Cauca
Valledupar Valparaíso Veracruz Villahermosa Villavicencio Vitória_da_Conquista Viña_del_Mar Volta_Redonda Xalapa
Xochimilco Yopal Yucatán Zacatecas Zapopan provincia_de_Córdoba provincia_de_Santa_Fe Ñuñoa"""
_CANADA = """
Abitibi Baie-Comeau Beauce Bill_25 Blainville Brampton British_Columbia Burnaby Calgary Canada Canadese Canadian Canadá
Chicoutimi Colombie-Britannique Commission_d'accès_à_l'information Drummondville Edmonton Estrie Etobicoke Gaspé
Gaspésie Gatineau Granby Guelph Hamilton,_Ontario Joliette Kanada Kanady Kanadzie Kelowna Kitchener LPRPDE
Lac-Saint-Jean Lanaudière Law_25 Loi_25 London,_Ontario Longueuil Lévis Manitoba Mauricie Mississauga Moncton Montreal
Montréal Montérégie New_Brunswick Newfoundland Nouveau-Brunswick Nova_Scotia Ontario Oshawa Ottawa Outaouais PIPEDA
Quebec Québec Québécois Repentigny Rimouski Rivière-du-Loup Rouyn-Noranda Saguenay Saint-Hyacinthe
Saint-Jean-sur-Richelieu Saint-Jérôme Sainte-Foy Saskatchewan Saskatoon Sept-Îles Shawinigan Sherbrooke St._John's
Terrebonne Thetford_Mines Thunder_Bay Toronto Trois-Rivières Val-d'Or Vancouver Victoriaville Winnipeg canadese canadien
canadienne loi_25 québécois québécoise"""
_AFRICA = """
Abeokuta Abidjan Abuja Accra Addis_Ababa Afrique_du_Sud Agadir Akure Alger Algeria Algerien Algerije Algieria Algérie
Angola Annaba Antananarivo Antsirabe Argelia Argélia Arusha Bafoussam Bamako Bamenda Benguela Benin_City Bissau Bizerte
Bloemfontein Bobo-Dioulasso Botswana Bouaké Brazzaville Bujumbura Bukavu Burkina Burkina_Faso Burundi Bénin Cabinda
Cabo_Verde Cairo Calabar Cameroon Cameroun Cap-Vert Cape_Town Casablanca Chimoio Conakry Congo Costa_do_Marfim Cotonou
Côte_d'Ivoire Dakar Daloa Dar_es_Salaam Djibouti Douala Durban Egipt Egipto Egito Egitto Egypt Eldoret Elfenbeinküste
Entebbe Enugu Ethiopia Gabon Ghana Gqeberha Guinea_Ecuatorial Guiné-Bissau Guinée Harare Huambo Ibadan Ilorin Inhambane
Ivoorkust Johannesburg Kaapstad Kaduna Kairo Kairouan Kamerun Kampala Kaolack Kapstadt Kapverden Kenia Kenitra Kenya
Kenyan Kigali Kinshasa Kisangani Kisumu Kongo Korhogo Kumasi Lagos Libreville Lilongwe Lobito Lomé Luanda Lubango
Lubumbashi Lusaka Madagascar Malabo Malanje Maputo Maroc Marocco Marokko Maroko Maroku Marrakech Marrocos Marruecos
Matola Mauritanie Mauritius Maurícia Mbarara Mbour Meknès Mindelo Mombasa Morocco Mosambik Mozambik Mozambique
Moçambique Mwanza N'Djamena Nairobi Nakuru Namibe Namibia Nampula Niamey Nigeria Nigerian Nouakchott Onitsha Oran
Ouagadougou Oujda Owerri POPIA Pietermaritzburg Pikine Pointe-Noire Polokwane Port_Elizabeth Port_Harcourt Porto-Novo
Pretoria Quelimane RDC Republika_Południowej_Afryki Ruanda Rufisque Rwanda Senegal Sfax Sousse South_Africa
South_African Soweto Stellenbosch Sudafrica Sudáfrica São_Tomé Sénégal Südafrika Tanger Tansania Tanzania Tchad Thiès
Togo Tunesien Tunesië Tunezja Tunis Tunisia Tunisie Tunísia Túnez Uganda Warri Windhoek Xai-Xai Yamoussoukro Yaoundé
Yopougon Zambia Zanzibar Ziguinchor Zimbabwe Zuid-Afrika Zuid-Afrikaanse África_do_Sul Ägypten Äthiopien Égypte
Île_Maurice"""
_ANTILLES = """
Aruba Arubaanse Barbados Bonaire Bridgetown Commewijne Curacao Curaçao Curaçaose Kralendijk Lelydorp Nickerie
Nieuw-Nickerie Oranjestad Paramaribo Philipsburg Port_of_Spain Sint_Eustatius Surinaamse Surinam Suriname
Trinidad_and_Tobago Wanica Willemstad"""
_ASIA = """
Abu_Dhabi Ahmedabad Arabie_saoudite Auckland Australia Australian Australie Australien Australii Australië Austrália
Bacolod Baguio Ballarat Bangalore Bangkok Bangladesh Beijing Bendigo Bengaluru Beyrouth Bhopal Brisbane Cairns Canberra
Cebu Chandigarh Chennai China Chinach Chine Chiny Chittagong Christchurch Cina Coimbatore Corea_del_Sud Corea_del_Sur
Coreia_do_Sul Corée_du_Sud DPDP_Act Davao Delhi Dhaka Dubai Dubaï Dunedin Faisalabad Filipijnen Filipinas Filippine
Geelong Giappone Gold_Coast Gujarat Gurgaon Hanoi Hobart Hong_Kong Hongkong Hyderabad Iloilo India Indiach Indonesia
Indonesien Indore Invercargill Islamabad Israele Israël Izrael Izraelu Jaipur Jakarta Japan Japon Japonia Japonii Japão
Japón Jerusalem Johor Kanpur Karachi Karnataka Katar Kathmandu Kerala Kochi Kolkata Korea Kuala_Lumpur Kuwait Lahore
Liban Libanon Lucknow Ludhiana Líbano Macau Madurai Maharashtra Makati Malaisie Malaysia Manila Melbourne Multan Mumbai
Mysore Mysuru Nagpur Nashik Nepal Neuseeland New_South_Wales New_Zealand Nieuw-Zeeland Noida Nouméa Nouvelle-Calédonie
Nouvelle-Zélande Nova_Zelândia Nowa_Zelandia Nowej_Zelandii Nueva_Zelanda Nuova_Zelanda Osaka Pakistan Palmerston_North
Papeete Patna Peking Penang Perth,_Western_Australia Peshawar Philippinen Philippines Polynésie_française Pune Punjab
Qatar Queensland Quetta Quezon_City Rawalpindi Rotorua Saudi Saudi-Arabien Saudi_Arabia Seoul Shanghai Sialkot Singapore
Singapour Singapur Sri_Lanka Sydney Sylhet Südkorea Tahiti Tailandia Taipei Taiwan Tamil_Nadu Tasmania Tauranga Tel_Aviv
Thailand Thaïlande Timor-Leste Tokio Tokyo Toowoomba Townsville United_Arab_Emirates Vadodara
Vereinigte_Arabische_Emirate Vietnam Western_Australia Whangarei Wollongong Émirats_arabes_unis Índia"""
_REST_OF_EUROPE = """
Albania Albanie Albanien Andorra Ankara Belarus Belgrad Belgrade Białorusi Białoruś Bosnia Bosnien Fürstentum_Monaco
Gibraltar Guernsey Isle_of_Man Istanbul Izmir Kiew Kijowie Kijów Kosovo Kyiv Lwowie Lwów Moldawien Moldova Montenegro
Moscou Moscow Moskau Moskwa Mónaco Nordmazedonien Oekraïne Principato_di_Monaco Principauté_de_Monaco Rosja Rosji Rusia
Rusland Russia Russie Russland Rússia San_Marino Serbia Serbie Serbien Servië Turchia Turcja Turcji Turkey Turkije
Turquia Turquie Turquía Türkei Türkiye Ucraina Ucrania Ucrânia Ukraina Ukraine Ukrainie Ukrainy"""
_LAWS_AND_NUMBERS = """
Règlement_général Règlement_européen Reglamento_General Reglamento_Europeo Regolamento_generale Regolamento_europeo
Regulamento_Geral_de_Proteção rozporządzenia_o_ochronie GDPR DSGVO DS-GVO EU-DSGVO RGPD RODO AVG EEA EWR EER EOG UE
European_Union Europäische_Union Europäischen_Union Union_européenne Unión_Europea Unione_Europea Unione_europea
Europese_Unie União_Europeia Unia_Europejska Unii_Europejskiej Unię_Europejską the_EU in_EU EU_citizen EU_resident
EU_law EU_GDPR der_EU die_EU EU-Bürger EU-Recht de_EU Datenschutz-Grundverordnung Datenschutzgrundverordnung
Grundverordnung General_Data_Protection_Regulation 2016/_679 Algemene_Verordening_Gegevensbescherming
algemene_verordening_gegevensbescherming Regulamento_Geral_da_Proteção EDPB EDPS CEPD BetrVG Berufsgenossenschaft SGB
BfDI LfDI BayLDA LDI_NRW HmbBfDI BlnBDI HBDI Landesbeauftragte Landesbeauftragten BDSG Bundesdatenschutzgesetz
Bundesdatenschutzgesetzes TTDSG TDDDG BGB ABGB Amtsgericht Landgericht Oberlandesgericht Bezirkshauptmannschaft
Landratsamt Finanzamt Landeskriminalamt Kriminalinspektion Polizeipräsidium Bundesnetzagentur Verbraucherzentrale
Arbeiterkammer Steuer-ID Steuer-IdNr IDNR IdNr Steueridentifikationsnummer USt-IdNr SVNR Landkreis CNPD O._P._J OPJ ONEM
RVA CNIL Informatique_et_Libertés informatique_et_libertés DGCCRF URSSAF CPAM France_Travail Pôle_emploi numéro_INSEE
SIRET SIREN APD/_GBA APD Gegevensbeschermingsautoriteit Autorité_de_protection_des_données Rijksregister
rijksregisternummer Rijksregisternummer tribunal_judiciaire Tribunal_judiciaire Tribunal_Judiciaire
gendarmerie_nationale Gendarmerie_nationale Gendarmerie_Nationale CPAS OCMW AEPD LOPDGDD LOPD-GDD LOPD LSSI
Guardia_Civil Mossos_d'Esquadra Ertzaintza Agencia_Tributaria OMIC Audiencia_Nacional Junta_de_Andalucía Generalitat
Codice_Privacy Garante_per_la_protezione Garante_privacy Gazzetta_Ufficiale INAIL Comune_di provincia_di_Latina
il_Garante al_Garante dal_Garante del_Garante Codice_della_Privacy D._Lgs d._lgs D._lgs AGCOM AGCom Carabinieri
carabinieri Questura Guardia_di_Finanza Procura_della_Repubblica Agenzia_delle_Entrate Tribunale_di codice_fiscale
Codice_fiscale Codice_Fiscale Partita_IVA P._IVA SPID INPS Polizia_Postale Polizia_di_Stato Autoriteit_Persoonsgegevens
Uitvoeringswet_AVG UAVG BSN DigiD KvK-nummer KVK-nummer KvK KVK Belastingdienst UWV burgerservicenummer
Burgerservicenummer Consumentenbond Fraudehelpdesk Junta_de_Freguesia NIF NIPC Cartão_de_Cidadão cartão_de_cidadão NISS
GNR Polícia_Judiciária DECO_Proteste Livro_de_Reclamações livro_de_reclamações UODO PUODO Prezes_UODO Prezesa_UODO
Urząd_Ochrony_Danych Urzędu_Ochrony_Danych PESEL PESEL-u PESELu NIP REGON KRS ZUS UOKiK NFZ Komenda_Powiatowa
Komendy_Powiatowej Komenda_Miejska Komendy_Miejskiej Komenda_Wojewódzka Komendy_Wojewódzkiej Komisariat_Policji
Komisariatu_Policji Prokuratura_Rejonowa Prokuratury_Rejonowej Sąd_Rejonowy Sądu_Rejonowego Sąd_Okręgowy Sądu_Okręgowego
Urząd_Skarbowy Urzędu_Skarbowego Rzecznik_Praw_Obywatelskich województwo województwa województwie DPC
Data_Protection_Commission Eircode Garda Gardaí PPS_number PPSN Datatilsynet"""
_MEMBERS = """
Germany Deutschland Deutschlands Allemagne Alemania Germania Duitsland Alemanha Niemcy Niemiec Niemczech Bundesrepublik
Austria Austrian Österreich Österreichs Österreicher Österreicherin österreichisch österreichische österreichischen
Autriche autrichien autrichienne Oostenrijk Oostenrijkse Áustria Austrii Austrię austriaco austriaca austríaco France
Frankreich Francia Frankrijk França Francja Francji Francję Belgium Belgian Belgien Belgier Belgierin belgisch belgische
belgischen Belgique belge belges Bélgica Belgio België Belgische Belg Belgia Belgii Belgię belga Luxembourg Luxemburg
Luxemburger Luxemburgo Lussemburgo Luksemburg Luksemburgu luxembourgeois luxembourgeoise luxemburgische luxemburgischen
Luxemburgse Netherlands Niederlande Niederlanden Niederländer Pays-Bas Países_Bajos Paesi_Bassi Nederland Nederlandse
Países_Baixos Holandia Holandii Niderlandy Niderlandach Niderlandów Holanda Olanda Zuid-Holland Noord-Holland Spain
Spanien Espagne España Spagna Spanje Espanha Hiszpania Hiszpanii Hiszpanię Italy Italien Italie Italia Italië Itália
Włochy Włoch Włoszech Portugal Portogallo Portugalia Portugalii Portugalię Poland Polen Pologne Polonia Polônia Polónia
Polska Polski Polsce Polskę Polską Rzeczypospolitej_Polskiej Ireland Irish Irland Irlande Irlanda Ierland Irlandia
Irlandii Ierse Czechia Tschechien Tchéquie República_Checa Repubblica_Ceca Chequia Tsjechië Czechy Czechach
Czech_Republic Slovakia Slowakei Slovaquie Eslovaquia Slovacchia Slowakije Eslováquia Słowacja Słowacji Hungary Ungarn
Hongrie Hungría Ungheria Hongarije Hungria Węgry Węgrzech Romania Rumänien Roumanie Rumanía Roemenië Romênia Roménia
Rumunia Rumunii Bulgaria Bulgarien Bulgarie Bulgarije Bulgária Bułgaria Bułgarii Slovenia Slowenien Slovénie Eslovenia
Slovenië Słowenia Croatia Kroatien Croatie Croacia Croazia Kroatië Croácia Chorwacja Chorwacji Greece Griechenland Grèce
Grecia Griekenland Grécia Grecja Grecji Cyprus Zypern Chypre Chipre Cipro Cypr Cyprze Malta Sweden Schweden Suède Suecia
Svezia Zweden Suécia Szwecja Szwecji Denmark Dänemark Danemark Dinamarca Danimarca Denemarken Danii Finland Finnland
Finlande Finlandia Finlandii Norway Norwegen Norvège Noruega Norvegia Noorwegen Norwegia Norwegii Iceland Islande
Islandia Islandii Islanda IJsland Liechtenstein Estonia Estland Estonie Estônia Estónia Latvia Lettland Lettonie Letonia
Lettonia Letland Łotwa Łotwie Lithuania Litauen Lituanie Lituania Litouwen Lituânia Litwa Litwie"""
_GERMANY = """
Aachen Aalen Aix-la-Chapelle Allgäu Amberg Amburgo Ansbach Arnsberg Aschaffenburg Augsburg Aurich Bad_Dürkheim
Bad_Homburg Bad_Kreuznach Baden-Baden Baden-Württemberg Bamberg Bautzen Bavaria Baviera Bavière Bawarii Bayern Bayreuth
Beieren Bergisch_Gladbach Berlijn Berlim Berlin Berlina Berlinie Berlino Berlín Biberach Bielefeld Bocholt Bochum Bonn
Bottrop Brandenburg Braunschweig Bremen Bremerhaven Brême Castrop-Rauxel Charlottenburg Chemnitz Cloppenburg Coburg
Cologne Cottbus Cuxhaven Darmstadt Delmenhorst Dessau Detmold Dortmund Dresde Dresden Drezno Dreźnie Duisburg Düren
Düsseldorf Eberswalde Eisenach Emden Erfurt Erlangen Esslingen Euskirchen Flensburg Francfort Francoforte Frankfurcie
Frankfurt Frankfurt_am_Main Freiberg Freiburg Friedrichshafen Fráncfort Fulda Fürth Garmisch-Partenkirchen Gelsenkirchen
Goslar Gotha Greifswald Göppingen Görlitz Göttingen Güstrow Gütersloh Halberstadt Halle_(_Saale Halle_an_der_Saale
Hambourg Hamburg Hamburgo Hamburgu Hameln Hanau Hannover Hanover Heidelberg Heilbronn Herford Herne Hessen Hildesheim
Husum Idar-Oberstein Ingolstadt Iserlohn Jena Kaiserslautern Karlsruhe Kassel Kempten Keulen Kiel Kleve Koblenz Konstanz
Krefeld Kreuzberg Köln Landau Landshut Leipzig Leverkusen Lindau Lippstadt Lipsk Lipsku Ludwigsburg Ludwigshafen Lörrach
Lübbecke Lübeck Lüdenscheid Lüneburg Magdeburg Mainz Mannheim Marburg Mecklenburg-Vorpommern Memmingen Meppen Minden
Moers Monachium Monaco_di_Baviera Munich Munique Mönchengladbach Múnich Mülheim München Münster NRW Neubrandenburg
Neukölln Neumünster Neuss Neuwied Niedersachsen Norderstedt Nordhorn Nordrhein-Westfalen Nuremberg Nürnberg Oberhausen
Oberpfalz Offenbach Offenburg Oldenburg Oranienburg Osnabrück Ostfriesland Paderborn Passau Pforzheim Pirmasens Plauen
Potsdam Quedlinburg Ravensburg Recklinghausen Regensburg Remscheid Reutlingen Rheine Rheinland-Pfalz Rosenheim Rostock
Rottweil Ruhrgebiet Rüsselsheim Saarbrücken Saarland Sachsen Sachsen-Anhalt Salzgitter Saxony Schleswig-Holstein
Schwarzwald Schweinfurt Schwerin Schwäbisch_Gmünd Siegen Soest Solingen Speyer Stendal Stoccarda Stralsund Straubing
Stuttgart Suhl Sylt Thüringen Trier Trèves Tuttlingen Tübingen Ulm Unna Usedom Villingen-Schwenningen Weimar Wernigerode
Wesel Wetzlar Wiesbaden Wilhelmshaven Wismar Witten Wittenberg Wolfsburg Wuppertal Würzburg Zwickau"""
_AUSTRIA = """
Amstetten Bad_Ischl Baden_bei_Wien Bischofshofen Bludenz Braunau Bregenz Burgenland Donaustadt Dornbirn Eisenstadt
Favoriten Feldbach Feldkirch Fürstenfeld Gmunden Graz Gänserndorf Hallein Hartberg Hohenems Imst Innsbruck Kitzbühel
Klagenfurt Klosterneuburg Korneuburg Krems Kufstein Kärnten Leoben Leonding Leopoldstadt Lienz Linz Lustenau Mistelbach
Mödling Niederösterreich Oberwart Oberösterreich Ottakring Saalfelden Salisburgo Salzburg Salzburgo Sankt_Pölten Schwaz
Schwechat Schärding Spittal St._Pölten St_Pölten Steiermark Steyr Styria Telfs Tirol Tirolo Traun Tulln Tyrol Viena
Vienna Vienne Villach Vorarlberg Vöcklabruck Wenen Wiedeń Wiednia Wiedniu Wien Wiener_Neustadt Wolfsberg Wörgl
Zell_am_See Zwettl"""
_FRANCE = """
Abbeville Agen Aix-en-Provence Aix-les-Bains Ajaccio Albertville Albi Alençon Alpes-Maritimes Alsace Alès Amiens Angers
Angoulême Annecy Annemasse Antibes Arcachon Argenteuil Arles Arras Asnières-sur-Seine Aubagne Aubervilliers
Aulnay-sous-Bois Aurillac Auvergne Auxerre Avignon Bar-le-Duc Basse-Terre Bastia Bayonne Beaune Beauvais Belfort
Bergerac Besançon Biarritz Blois Bobigny Bordeaux Bouches-du-Rhône Boulogne-Billancourt Boulogne-sur-Mer Bourg-en-Bresse
Bourges Bourgogne Brest Bretagne Brive Brive-la-Gaillarde Burdeos Béthune Béziers Caen Cahors Calais Cambrai Cannes
Carcassonne Castres Cayenne Centre-Val_de_Loire Cergy Chalon-sur-Saône Chambéry Charleville-Mézières Chartres Cherbourg
Cholet Châlons-en-Champagne Châteauroux Châtellerault Clermont-Ferrand Colmar Compiègne Concarneau Corse Corsica
Courbevoie Créteil Côtes-d'Armor Dieppe Digne-les-Bains Dijon Dinan Dordogne Douai Douarnenez Draguignan Drancy
Dunkerque Estrasburgo Finistère Forbach Fort-de-France Fougères Franche-Comté Fréjus Gers Gironde Grand_Est Grenoble
Guadeloupe Guyane Guéret Haguenau Haute-Garonne Haute-Savoie Hauts-de-France Hauts-de-Seine Hyères Hénin-Beaumont
Hérault Ile-de-France Ille-et-Vilaine Istres Isère Ivry-sur-Seine Kourou La_Roche-sur-Yon La_Rochelle La_Réunion
La_Seyne-sur-Mer Lannion Laon Le_Havre Le_Mans Le_Puy-en-Velay Les_Sables-d'Olonne Levallois-Perret Libourne Lille
Limoges Lione Loire-Atlantique Lons-le-Saunier Lorient Lyon Maine-et-Loire Mamoudzou Mantes-la-Jolie Marseille Marselha
Marsella Marsiglia Marsylia Martigues Martinique Maubeuge Mayotte Meaux Melun Mende Metz Millau Mont-de-Marsan Montauban
Montbéliard Montluçon Montpellier Montreuil Morbihan Mulhouse Mâcon Mérignac Nanterre Nantes Narbonne Neuilly-sur-Seine
Nevers Niort Normandie Normandy Nouvelle-Aquitaine Nîmes Occitanie Orléans Parigi Parijs Paris Paryż Paryża Paryżu París
Pas-de-Calais Pays_de_la_Loire Perpignan Pessac Pointe-à-Pitre Poitiers Pontarlier Pontoise Privas Provence Périgueux
Quimper Reims Rennes Rijsel Roanne Rodez Roubaix Rouen Royan Rueil-Malmaison Saint-Brieuc Saint-Denis
Saint-Denis_de_la_Réunion Saint-Dizier Saint-Etienne Saint-Germain-en-Laye Saint-Lô Saint-Malo Saint-Nazaire Saint-Omer
Saint-Quentin Saint-Étienne Salon-de-Provence Sarreguemines Saumur Savoie Seine-Saint-Denis Soissons Straatsburg
Strasbourg Strasburgo Strassburg Straßburg Sète Tarbes Thionville Tolosa Toulon Toulouse Tourcoing Troyes Val-de-Marne
Valenciennes Vannes Vendée Verdun Versailles Vesoul Vichy Vierzon Villejuif Villeneuve-d'Ascq Villeurbanne Vénissieux
la_Réunion Épernay Épinal Évreux Évry Île-de-France à_Auch à_Clermont à_Foix à_Gap à_Nice à_Pau"""
_BELGIUM = """
9000_Gent Aalst Aarschot Alost Amberes Anderlecht Antuérpia Antwerp Antwerpen Antwerpia Anvers Anversa Arlon Bascharage
Bastogne Berchem Beringen Bertrange Bettembourg Binche Borgerhout Braine-l'Alleud Bruges Brugge Bruksela Brukseli
Bruselas Brussel Brussels Bruxelas Bruxelles Brügge Brüssel Charleroi Ciney Clervaux Courtrai Deinze Dendermonde Deurne
Diekirch Diest Differdange Dinant Doornik Dudelange Echternach Elsene Esch-sur-Alzette Esch/_Alzette Ettelbruck
Ettelbrück Etterbeek Eupen Evere Fiandre Flandern Flanders Flandes Flandre Gand Gembloux Genk Ghent Grevenmacher Hainaut
Hasselt Heist-op-den-Berg Henegouwen Herentals Herstal Hesperange Ieper Ixelles Junglinster Knokke Knokke-Heist Kortrijk
La_Louvière Leuven Liegi Lieja Liège Lokeren Lommel Louvain Louvain-la-Neuve Lovaina Luik Lüttich Maasmechelen Malines
Malmedy Mamer Marche-en-Famenne Mechelen Merksem Mersch Moeskroen Molenbeek Mondorf-les-Bains Mortsel Mouscron Namur
Niederanven Ninove Nivelles Oost-Vlaanderen Oostende Ostend Ostende Oudenaarde Poperinge Pétange Remich Roeselare
Roulers Sanem Schaarbeek Schaerbeek Schifflange Seraing Sint-Niklaas Sint-Truiden Soignies Steinfort Tielt Tirlemont
Tongeren Tournai Turnhout Uccle Ukkel Verviers Vianden Vilvoorde Vlaams-Brabant Vlaamse Vlaanderen Wallonie Wallonien
Wallonië Walonia Waregem Wavre West-Vlaanderen Wilrijk Wiltz Ypres"""
_NETHERLANDS = """
Achterhoek Alkmaar Almelo Almere Alphen_aan_den_Rijn Ameland Amersfoort Amstelveen Amsterdam Amsterdamie Amsterdamu
Apeldoorn Arnhem Assen Baarn Barendrecht Barneveld Bergen_op_Zoom Beverwijk Brabant Breda Bussum Capelle_aan_den_IJssel
Coevorden Delft Delfzijl Den_Bosch Den_Haag Den_Helder Deventer Doetinchem Dokkum Dordrecht Drachten Drenthe Eindhoven
Emmeloord Emmen Enkhuizen Enschede Etten-Leur Flevoland Friesland Gelderland Geleen Giethoorn Gorinchem Groningen
Haarlem Hadze Hardenberg Harderwijk Heerenveen Heerhugowaard Heerlen Helmond Hengelo Hertogenbosch Hilversum Hoofddorp
Hoogeveen Hoorn IJmuiden Kampen Katwijk Kerkrade L'Aia La_Haya La_Haye Leeuwarden Lelystad Limburg Maastricht Meppel
Middelburg Nieuwegein Nijmegen Nimègue Noord-Brabant Oosterhout Oss Overijssel Purmerend Ridderkerk Rijswijk Roermond
Roosendaal Roterdão Rotterdam Rotterdamie Rotterdamu Róterdam Schiedam Sittard Sneek Spijkenisse Stadskanaal Terneuzen
Terschelling Texel The_Hague Tiel Tilburg Twente Urk Utrecht Valkenswaard Veendam Veenendaal Venlo Vlaardingen
Vlissingen Waalwijk Waddeneilanden Wageningen Weert Winterswijk Woerden Zaandam Zaanstad Zeeland Zeist Zierikzee
Zoetermeer Zutphen Zwijndrecht Zwolle Ámsterdam"""
_SPAIN = """
A_Coruña Alacant Albacete Alcalá_de_Henares Alcobendas Alcorcón Alcoy Algeciras Alicante Almería Andalousie Andalucía
Andalusia Andalusien Antequera Aragón Aranjuez Asturias Avilés Badajoz Badalona Baleares Barakaldo Barcellona Barcelona
Barcelone Barcelonie Benalmádena Benidorm Bilbao Calatayud Canarias Cantabria Castelldefels Castellón Castilla-La_Mancha
Castilla_y_León Catalogne Catalonia Catalunya Cataluña Ceuta Chiclana Ciudad_Real Comunidad_Valenciana
Comunitat_Valenciana Cornellà Coslada Cádiz Denia Donostia Dos_Hermanas Eivissa El_Ejido El_Hierro Elche Estepona
Euskadi Extremadura Ferrol Figueres Fuengirola Fuenlabrada Fuerteventura Gandía Gasteiz Gerona Getafe Getxo Gijón Girona
Gran_Canaria Granada Huelva Huesca Ibiza Irun Islas_Canarias Jaén Jerez Kanaren Katalonien L'Hospitalet La_Coruña
La_Laguna La_Palma Langreo Lanzarote Las_Palmas Las_Rozas Leganés Lleida Logroño Lugo Lérida Madri Madrid Madrycie
Madryt Maiorca Majadahonda Majorka Majorque Malaga Mallorca Manresa Marbella Mataró Melilla Menorca Mieres Motril Murcia
Málaga Móstoles Navarra Orense Orihuela Ourense Oviedo Palencia Palma_de_Mallorca Pamplona Paterna País_Vasco Plasencia
Ponferrada Pontevedra Pozuelo_de_Alarcón Reus Sabadell Sagunto Salamanca San_Sebastián Sanlúcar Sant_Boi Sant_Cugat
Santa_Coloma Santa_Cruz_de_Tenerife Santiago_de_Compostela Saragossa Sevilha Sevilla Seville Siviglia Séville Tarragona
Telde Tenerife Teneriffa Terrassa Teruel Torremolinos Torrevieja Tortosa Tudela Valencia Valladolid València Valência
Vigo Villarreal Vitoria-Gasteiz Zaragoza Úbeda"""
_ITALY = """
Abbiategrasso Abruzzo Acerra Acireale Afragola Agrigento Albenga Alberobello Alcamo Alessandria Alghero Altamura
Alto-Adige Alto_Adige Ancona Andria Anzio Aosta Aprilia Apulien Arezzo Ascoli_Piceno Asiago Assisi Asti Avellino Aversa
Avezzano Bagheria Bari Barletta Basilicata Bassano_del_Grappa Battipaglia Belluno Benevento Bergamo Biella Bisceglie
Bitonto Bologna Bologne Bolonha Bolonia Bolzano Bozen Brescia Bressanone Brianza Brindisi Brixen Bruneck Brunico
Busto_Arsizio Cagliari Calabria Caltagirone Caltanissetta Campania Campobasso Canicattì Cantù Carbonia Carpi Carrara
Casale_Monferrato Caserta Casoria Cassino Castelfranco_Veneto Castellammare_di_Stabia Catania Catanzaro Cefalù Cerdeña
Cerignola Cervia Cesena Cesenatico Chiavari Chieti Chioggia Chivasso Ciampino Cinisello_Balsamo Città_di_Castello
Civitanova_Marche Civitavecchia Codogno Collegno Cologno_Monzese Comacchio Conegliano Corato Cortona Cosenza Cremona
Crotone Cuneo Desenzano Desio Domodossola Emilia-Romagna Empoli Ercolano Fabriano Faenza Fano Feltre Fidenza Fiorenzuola
Firenze Fiumicino Florencja Florenz Foggia Foligno Forlì Formia Fossano Friaul Friuli Frosinone Gaeta Gallarate
Gallipoli Genoa Genova Genua Giugliano Gorizia Grosseto Guastalla Gubbio Guidonia Génova Gênes Imola Imperia Isernia
Ivrea Jesi Jesolo Kalabrien L'Aquila La_Spezia Ladispoli Lamezia_Terme Lanciano Lazio Lecce Lecco Legnago Legnano
Liguria Ligurien Livorno Lombardei Lombardia Lombardie Lucca Macerata Mailand Manfredonia Mantova Mantua Maremma Marsala
Martina_Franca Massa-Carrara Matera Mazara_del_Vallo Mediolan Mediolanie Meran Merano Milaan Milano Milazzo Milán Milão
Modena Modica Molfetta Molise Moncalieri Mondovì Monfalcone Monreale Montebelluna Montepulciano Montesilvano Monza
Mortara Napels Naples Napoli Nardò Neapel Neapol Nichelino Nocera_Inferiore Norcia Novara Nuoro Nápoles Olbia Oristano
Orvieto Osimo Ostuni Padova Padua Palermo Parma Paternò Pavia Perugia Pesaro Pescara Piacenza Piemont Piemonte Piombino
Pisa Pistoia Piémont Pomezia Pontedera Pordenone Portici Portogruaro Potenza Pozzuoli Puglia Quartu_Sant'Elena Ragusa
Rapallo Ravenna Reggio_Calabria Reggio_Emilia Rho Riccione Rieti Rimini Rivoli Rom Roma Romagna Rome Rovereto Rovigo
Rzym Rzymie Rzymu Salento Saluzzo Salò San_Benedetto_del_Tronto San_Remo San_Severo Sanremo Sardaigne Sardegna Sardinia
Sardinien Saronno Sarzana Sassari Sassuolo Savona Scafati Scandicci Schio Sciacca Senigallia Seregno Sesto_Fiorentino
Sesto_San_Giovanni Sicile Sicilia Sicily Siena Sienne Siracusa Sizilien Sondrio Spoleto Sulmona Sycylia Südtirol
Taormina Taranto Teramo Termoli Terni Terracina Tivoli Torino Torre_del_Greco Tortona Toscana Toscane Toskana Trani
Trapani Trentino Trento Treviglio Treviso Trieste Turijn Turim Turin Turyn Turín Tuscany Udine Umbria Valle_d'Aosta
Varese Velletri Venecia Venedig Venetië Veneto Veneza Venezia Venice Venise Ventimiglia Verbania Vercelli Verona
Viareggio Vibo_Valentia Vicenza Vigevano Viterbo Voghera Volterra Wenecja nelle_Marche"""
_PORTUGAL = """
Abrantes Albufeira Alcochete Alentejo Algarve Algés Almeirim Amadora Anadia Angra_do_Heroísmo Aveiro Azambuja Azoren
Azores Açores Barreiro Beja Caldas_da_Rainha Caniço Cantanhede Carcavelos Carnaxide Cascais Castelo_Branco Coimbra
Covilhã Câmara_de_Lobos Elvas Entroncamento Ericeira Ermesinde Esposende Estoril Estremoz Fafe Famalicão Faro
Figueira_da_Foz Funchal Fundão Gondomar Grândola Lamego Leiria Lisboa Lisbon Lisbona Lisbonne Lissabon Lizbona Lizbonie
Loulé Loures Lourinhã Lousã Machico Madère Mafra Marinha_Grande Matosinhos Melgaço Mirandela Monchique Montemor-o-Novo
Montijo Monção Mértola Odemira Odivelas Oeiras Olhão Oliveira_de_Azeméis Ourém Ovar Palmela Penafiel Peniche
Ponta_Delgada Ponte_de_Lima Portalegre Portimão Porto_Santo Praia_da_Vitória Póvoa_de_Varzim Quarteira Queluz Ribatejo
Ribeira_Grande Rio_Maior Sacavém Santa_Maria_da_Feira Santo_Tirso Seia Seixal Sesimbra Setúbal Sines Sintra
São_João_da_Madeira Tavira Torres_Novas Torres_Vedras Trofa Trás-os-Montes Valongo Viana_do_Castelo Vila_Franca_de_Xira
Vila_Nova_de_Gaia Vila_Real Vila_do_Conde Viseu ao_Porto da_Madeira da_Nazaré do_Porto em_Lagos ilha_Terceira na_Madeira
na_Nazaré Águeda Évora Ílhavo"""
_POLAND = """
Augustowie Augustów Bełchatowie Bełchatów Biała_Podlaska Białegostoku Białej_Podlaskiej Białymstoku Białystok
Bielska-Białej Bielsko-Biała Bielsku Bielsku-Białej Bolesławcu Bolesławiec Breslau Bydgoszcz Bydgoszczy Bytom Bytomiu
Będzin Będzinie Chełm Chełmie Chorzowie Chorzów Chrzanowie Chrzanów Ciechanowie Ciechanów Cieszyn Cieszynie Cracovia
Cracovie Cracóvia Częstochowa Częstochowie Częstochowy Danzig Dolny_Śląsk Dolnym_Śląsku Dąbrowa_Górnicza
Dąbrowie_Górniczej Dąbrowy_Górniczej Dębica Dębicy Elbląg Elblągu Ełk Ełku Gdansk Gdańsk Gdańska Gdańsku Gdyni Gdynia
Gdynię Giżycko Giżycku Gliwic Gliwicach Gliwice Gniezno Gnieźnie Gorzowie Gorzów Grudziądz Grudziądzu Głogowie Głogów
Hajnówce Hajnówka Hajnówki Inowrocław Inowrocławiu Iława Iławie Jastrzębie-Zdrój Jastrzębiu-Zdroju Jasło Jaworznie
Jaworzno Jaśle Jelenia_Góra Jeleniej_Góry Jeleniej_Górze Kalisz Kaliszu Kaszubach Kaszuby Katowic Katowicach Katowice
Kielc Kielcach Kielce Konin Koninie Koszalin Koszalinie Kołobrzeg Kołobrzegu Krakau Krakow Krakowa Krakowem Krakowie
Kraków Krosno Krośnie Kujawach Kujawy Kutnie Kutno Kędzierzyn-Koźle Kędzierzynie-Koźlu Kłodzko Kłodzku Legionowie
Legionowo Legnica Legnicy Lesznie Leszno Lodz Lubelszczyzna Lubelszczyźnie Lubin Lubinie Lublin Lublina Lublinie Malbork
Malborku Mazowsza Mazowsze Mazowszu Mazurach Mazury Małopolsce Małopolska Mielcu Mielec Mińsk_Mazowiecki
Mińsku_Mazowieckim Mokotowie Mokotów Mysłowicach Mysłowice Nowa_Huta Nowego_Sącza Nowego_Targu Nowej_Hucie Nowej_Huty
Nowy_Sącz Nowy_Targ Nowym_Sączu Nowym_Targu Nysa Nysie Oleśnica Oleśnicy Olkusz Olkuszu Olsztyn Olsztyna Olsztynie Opola
Opole Opolu Ostrowa_Wielkopolskiego Ostrowcu Ostrowie_Wielkopolskim Ostrowiec Ostrołęce Ostrołęka Ostróda Ostródzie
Ostrów_Wielkopolski Otwock Otwocku Oświęcim Oświęcimiu Pabianicach Pabianice Piasecznie Piaseczno Piotrkowie Piotrków
Podhale Podhalu Podkarpacie Podkarpaciu Podlasie Podlasiu Pomorza Pomorze Pomorzu Poznania Poznaniu Poznań Pruszkowie
Pruszków Przemyśl Przemyślu Puławach Puławy Płock Płocku Raciborzu Racibórz Radom Radomia Radomiu Radomsko Radomsku
Ruda_Śląska Rudy_Śląskiej Rudzie_Śląskiej Rumia Rybnik Rybniku Rzeszowa Rzeszowie Rzeszów Sandomierz Sandomierzu Sanok
Sanoku Siedlcach Siedlce Sieradz Sieradzu Skarżysko-Kamienna Skarżysku-Kamiennej Skierniewicach Skierniewice Sochaczew
Sochaczewie Sopocie Sopot Sopotu Sosnowca Sosnowcu Sosnowiec Stalowa_Wola Stalowej_Woli Starachowicach Starachowice
Stargard Stargardzie Stettin Suwałkach Suwałki Szczecin Szczecina Szczecinek Szczecinie Szczecinku Słupsk Słupsku
Tarnobrzeg Tarnobrzegu Tarnowa Tarnowie Tarnowskich_Gór Tarnowskich_Górach Tarnowskie_Góry Tarnów Tczew Tczewie
Tomaszowie Tomaszów Torunia Toruniu Toruń Tychach Tychy Tychów Ursynowie Ursynów Varsavia Varsovia Varsovie Varsóvia
Warsaw Warschau Warszawa Warszawie Warszawy Warszawę Wałbrzych Wałbrzycha Wałbrzychu Wejherowie Wejherowo Wieliczce
Wieliczka Wielkopolsce Wielkopolska Wołomin Wołominie Wrocław Wrocławia Wrocławiu Włocławek Włocławka Włocławku Zabrza
Zabrze Zabrzu Zakopane Zakopanem Zamościu Zamość Zawiercie Zawierciu Zduńska_Wola Zduńskiej_Woli Zgierz Zgierzu
Zgorzelcu Zgorzelec Zielona_Góra Zielonej_Góry Zielonej_Górze w_Rumi Łodzi Łomża Łomży Łowicz Łowiczu Łódź Śląsk Śląska
Śląsku Świdnica Świdnicy Świnoujście Świnoujściu Żorach Żory Żyrardowie Żyrardów Żywcu Żywiec"""
_OTHER_MEMBERS = """
Aalborg Aarhus Atenach Atenas Atene Ateny Athen Athene Athens Athlone Athènes Ballina Ballinasloe Bantry Bratislava
Brașov Brno Bucarest Bucareste Bucharest Budapest Budapeste Budapeszcie Budapeszt Bukarest Bukareszt Carlow
Carrick-on-Shannon Castlebar Cavan Clonmel Cluj Constanța Copenaghen Copenhagen Copenhague Cork Craiova Debrecen Dingle
Donegal Drammen Drogheda Dublin Dublina Dublinie Dublino Dublín Dundalk Dún_Laoghaire Ennis Esbjerg Espoo Estocolmo
Galway Gothenburg Győr Göteborg Helsinki Heraklion Iași Jyväskylä Kaunas Kildare Kilkenny Killarney Kinsale Klaipėda
Kopenhadze Kopenhaga Kopenhagen Košice Kristiansand Laois Leitrim Letterkenny Liberec Limerick Linköping Ljubljana
Longford Malahide Malmö Maribor Maynooth Miskolc Monaghan Mullingar Naas Navan Nenagh Nicosia Odense Offaly Olomouc Oslo
Ostrava Oulu Patras Pilsen Piraeus Plovdiv Plzeň Portlaoise Praag Pradze Prag Praga Pragi Prague Pécs Reykjavik
Reykjavík Rijeka Roscommon Saloniki Sibiu Sliema Sligo Stavanger Stoccolma Stockholm Szeged Sztokholm Sztokholmie
Tallaght Tallinn Tampere Tartu Thessaloniki Thurles Timisoara Timișoara Tipperary Tralee Tramore Tromsø Trondheim Tuam
Tullamore Turku Umeå Uppsala Vaduz Valletta Varna Vilnius Västerås Waterford Wexford Wicklow Wilnie Wilno Zagabria
Zagreb Zagrzeb Örebro"""

# The regions stand in the order in which their signs count: the United Kingdom first, because it names the GDPR too.
NAMES = {
    Region.UK: _BRITAIN,
    Region.US: _STATES,
    Region.OTHER: f"{_SWITZERLAND} {_LATIN_AMERICA} {_CANADA} {_AFRICA} {_ANTILLES} {_ASIA} {_REST_OF_EUROPE}",
    Region.EU: f"{_LAWS_AND_NUMBERS} {_MEMBERS} {_GERMANY} {_AUSTRIA} {_FRANCE} {_BELGIUM} {_NETHERLANDS} {_SPAIN}"
    f" {_ITALY} {_PORTUGAL} {_POLAND} {_OTHER_MEMBERS}",
}
# Names that are words or persons' names too: they count behind a word that says where, such as in, aus, à, em, te, w.
NAMES_BEHIND_IN = {
    Region.UK: "Kent Reading Bath Hastings Preston Bury Crewe Rugby Wells Devon Wakefield Derby Poole Hanley",
    Region.US: """
Virginia Virginie Virgínia Georgia Maine Orlando Sacramento Savannah Charlotte Austin Boston Portland Reno Buffalo
Columbus Syracuse Salem Charleston""",
    Region.OTHER: """
Indien Zug Wil Baar Brig Sion Gland Bulle Lima Santos Salvador Vitória Belém Pelotas Mendoza Salta Posadas Corrientes
Resistencia Rosario Misiones Olinda Palmira Pereira Neiva Concepción Asunción Encarnación Valdivia Maldonado Durazno
Sonora Rabat Jersey Colombo Teresina Pará Kloten Adelaide Alberta Israel""",
    Region.EU: """
Essen Celle Hagen Hamm Worms Weiden Stade Leer Marl Verden Lingen Ahlen Horn Wels Tours Lens Nancy Valence Sens Moulins
Dax Tulle Grasse Lourdes Florence Milan Ferrara Messina Salerno Prato Como Latina Lodi Crema Fermo Massa Enna Nola Rende
Licata Ávila Soria Zamora Toledo Cuenca Lorca Santander Parla Guimarães Bragança Tomar Maia Chaves Horta Guarda Espinho
Porto Silves Ede Goes Gouda Leiden Geel Lier Mol Boom Gent Mons Houten Vught Uden Bray Swords Bergen Malte Mestre Gozo
Riga Caminha Gera Gela Triest Gießen Braga Barcelos Almada Amarante Cáceres Segovia Burgos""",
}
