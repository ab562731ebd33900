"""Where the person is: what shows it, and what only looks like it."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_inbox.core.gazetteer import NAMES, NAMES_BEHIND_IN
from privacy_inbox.core.message import Message
from privacy_inbox.core.places import region_of
from privacy_inbox.core.vocabulary import Region


def mail(text: str, subject: str = "") -> Message:
    return Message(content_digest="", size=len(text), text=text, subject=subject)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("I live in Leeds", Region.UK),
        ("under the UK GDPR", Region.UK),
        ("my postcode is EH1 2AB", Region.UK),
        ("call +44 20 7946 0000", Region.UK),
        ("under the GDPR", Region.EU),
        ("greetings from Kraków", Region.EU),
        ("Ballina, Co. Mayo", Region.EU),
        ("Clogher, Co. Tyrone", Region.UK),
        ("as a California resident", Region.US),
        ("Brooklyn, NY 11201", Region.US),
        ("we live in Fremont, CA, since May", Region.US),
        ("I moved to New York", Region.US),
        ("as a resident of the U.S. I ask", Region.US),
        ("call +1 (202) 555-0100", Region.US),
        ("call +1(202) 555-0100", Region.US),
        ("call +1 (514) 555-0100", Region.OTHER),
        ("call +353 (0)1 555 0100", Region.EU),
        ("call +41(0)44 555 01 00", Region.OTHER),
        ("here in New England", Region.US),
        ("Call 2+44 20", Region.UNKNOWN),
        ("receipt 004417, 2 items", Region.UNKNOWN),
        ("the GDPR, and from Leeds", Region.UK),
        ("call 0044 20 7946 0000", Region.UK),
        ("from Geneva, Switzerland", Region.OTHER),
        ("in New South Wales", Region.OTHER),
        ("I live in London, Ontario", Region.OTHER),
        ("our flat in Reading", Region.UK),
        ("Reading your notice", Region.UNKNOWN),
        ("your Cork office", Region.UNKNOWN),
        ("your New York office", Region.UNKNOWN),
        ("our Cork office", Region.EU),
        ("a nice cork", Region.UNKNOWN),
        ("hello", Region.UNKNOWN),
        ("Florence and Austin wrote", Region.UNKNOWN),
        ("I do Italian and Polish with you", Region.UNKNOWN),
    ],
)
def test_regions(text: str, region: Region) -> None:
    assert region_of(mail(text))[0] is region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("nach Art. 15 DSGVO", Region.EU),
        ("gemäß der Datenschutz-Grundverordnung", Region.EU),
        ("sonst schreibe ich dem BfDI", Region.EU),
        ("nach § 7 Abs. 2 UWG", Region.EU),
        ("Grüße aus Gütersloh", Region.EU),
        ("ich wohne in Essen", Region.EU),
        ("Essen und Trinken", Region.UNKNOWN),
        ("Schützenstraße 4, D-10115 Mitte", Region.EU),
        ("Tel. +43 1 555 0100", Region.EU),
        ("Tel. 0043 (0)1 555 0100", Region.EU),
        ("4020 Linz", Region.EU),
        ("nach Art. 25 DSG", Region.OTHER),
        ("Meldung an den EDÖB", Region.OTHER),
        ("nach Schweizer Recht", Region.OTHER),
        ("Frau Schweizer", Region.UNKNOWN),
        ("Tel. 0041 44 555 01 00", Region.OTHER),
        ("Seeweg 3, CH-8000 Zürich", Region.OTHER),
        ("Seeweg 3\nFrutigen BE\nGrüsse", Region.OTHER),
        ("als Einwohner Kaliforniens", Region.US),
        ("Das Porto zahle ich nicht", Region.UNKNOWN),
        ("Ihr DSB hat geantwortet", Region.UNKNOWN),
    ],
)
def test_regions_in_german(text: str, region: Region) -> None:
    assert region_of(mail(text))[0] is region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("au titre du RGPD", Region.EU),
        ("je saisis la CNIL", Region.EU),
        ("une plainte à l’APD/GBA", Region.EU),
        ("j’habite L’Haÿ, près d’Orléans", Region.EU),
        ("je vis à Nice", Region.EU),
        ("Tours de magie", Region.UNKNOWN),
        ("un numéro belge", Region.EU),
        ("au Royaume-Uni", Region.UK),
        ("loi fédérale, la nLPD", Region.OTHER),
        ("un numéro suisse", Region.OTHER),
        ("au titre de la Loi 25", Region.OTHER),
        ("depuis Abidjan, en Côte d’Ivoire", Region.OTHER),
        ("j’habite Trois-Rivières", Region.OTHER),
        ("résidente de Californie", Region.US),
    ],
)
def test_regions_in_french(text: str, region: Region) -> None:
    assert region_of(mail(text))[0] is region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("según la LOPDGDD", Region.EU),
        ("reclamaré ante la AEPD", Region.EU),
        ("vivo en Alcalá de Henares", Region.EU),
        ("vivo en Santiago de Compostela", Region.EU),
        ("vivo en Santiago de Chile", Region.OTHER),
        ("Santiago y Rosario", Region.UNKNOWN),
        ("vivo en Córdoba", Region.UNKNOWN),
        ("ejerzo el Habeas Data, Ley 25.326", Region.OTHER),
        ("desde Mar del Plata", Region.OTHER),
        ("Colonia Roma, Ciudad de México", Region.OTHER),
        ("vivo en Nuevo México", Region.US),
        ("residente en EE.UU.", Region.US),
        ("Haga clic. Tienen mis datos", Region.UNKNOWN),
        ("Ai sensi del GDPR, da Cuneo", Region.EU),
        ("mi rivolgo al Garante", Region.EU),
        ("il mio codice fiscale", Region.EU),
        ("abito all'Aquila, anzi a L’Aquila", Region.EU),
        ("Cascina Sole, Soresina (CR)", Region.EU),
        ("abito a Ferrara", Region.EU),
        ("Luca Ferrara", Region.UNKNOWN),
        ("Gent.ma Signora, Spett.le Ditta", Region.UNKNOWN),
        ("abito a Bellinzona", Region.OTHER),
        ("vivo nel Regno Unito", Region.UK),
    ],
)
def test_regions_in_spanish_and_italian(text: str, region: Region) -> None:
    assert region_of(mail(text))[0] is region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("klacht bij de Autoriteit Persoonsgegevens", Region.EU),
        ("op grond van de AVG", Region.EU),
        ("ik woon in Goes", Region.EU),
        ("groeten uit 's-Hertogenbosch", Region.EU),
        ("ik woon in Sint-Niklaas", Region.EU),
        ("Kent u hem? Indien niet, bel mij", Region.UNKNOWN),
        ("wij wonen in Paramaribo", Region.OTHER),
        ("wij wonen in Nieuw-Zeeland", Region.OTHER),
        ("wij wonen in de VS", Region.US),
        ("queixa à CNPD", Region.EU),
        ("moro no Porto", Region.EU),
        ("Rua Nova 3, 9999-123 Vila Nova", Region.EU),
        ("moro em Porto Alegre", Region.OTHER),
        ("nos termos da LGPD", Region.OTHER),
        ("Rua Nova 3, Vila Nova - SP", Region.OTHER),
        ("Rua Nova 3, CEP 01310-100", Region.OTHER),
        ("moro em Lagos, no Algarve", Region.EU),
        ("morada em Luanda", Region.OTHER),
        ("moro na Califórnia", Region.US),
        ("EU MORO NO BLOCO B", Region.UNKNOWN),
    ],
)
def test_regions_in_dutch_and_portuguese(text: str, region: Region) -> None:
    assert region_of(mail(text))[0] is region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("na podstawie RODO", Region.EU),
        ("skarga do Prezesa UODO", Region.EU),
        ("mój PESEL", Region.EU),
        ("mieszkam w Krakowie", Region.EU),
        ("mieszkam w Gdyni", Region.EU),
        ("pozdrawiam z Radomia, przepraszam, jestem w Radomiu", Region.EU),
        ("Lipowa 3, 64-920 Wioska", Region.EU),
        ("zatrudniamy 64-920 Osób", Region.UNKNOWN),
        ("uczę się polskiego", Region.UNKNOWN),
        ("mieszkam w Szwajcarii", Region.OTHER),
        ("mieszkam w Kalifornii", Region.US),
        ("mieszkam w Wielkiej Brytanii", Region.UK),
        ("mieszkam w Londynie", Region.UK),
    ],
)
def test_regions_in_polish(text: str, region: Region) -> None:
    assert region_of(mail(text))[0] is region


def test_the_words_that_show_it() -> None:
    assert region_of(mail("the GDPR says so; greetings from Stoke-on-Trent.")) == (Region.UK, "Stoke-on-Trent")
    assert region_of(mail("Help", "I am in Ghent")) == (Region.EU, "Ghent")
    assert region_of(mail("Help", "I am in Bath")) == (Region.UK, "Bath")
    assert region_of(mail("Brooklyn, NY 11201")) == (Region.US, "Brooklyn")
    assert region_of(mail("Somewhere, NY 11201")) == (Region.US, "NY 11201")


@pytest.mark.parametrize("region", NAMES)
def test_every_name_is_found(region: Region) -> None:
    for name in NAMES[region].split():
        words = name.replace("_", " ")
        assert region_of(mail(f"x {words} x")) == (region, words)


@pytest.mark.parametrize("region", NAMES_BEHIND_IN)
def test_names_that_are_words_too_count_behind_in(region: Region) -> None:
    for name in NAMES_BEHIND_IN[region].split():
        assert region_of(mail(f"Ich wohne in {name}.")) == (region, name)
        assert region_of(mail(f"Gruß, {name}")) == (Region.UNKNOWN, "")


def test_no_name_stands_twice() -> None:
    names = Counter(name for table in (NAMES, NAMES_BEHIND_IN) for names in table.values() for name in names.split())
    assert [name for name, count in names.items() if count > 1] == []


@given(st.text(), st.text())
def test_nothing_raises(text: str, subject: str) -> None:
    region, shown = region_of(mail(text, subject))
    assert bool(shown) is (region is not Region.UNKNOWN)
