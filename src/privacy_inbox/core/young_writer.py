"""Whether a writer says of themselves that they are under 18."""

import re

_AGE = r"(?:[5-9]|1[0-7])\b(?![.,:/-]\d)"
# What may follow such a number where it is no age. More would only miss children.
_UNITS = (
    r"(?!\s*[-–]?\s*(?:%|°|(?:min(?:ute)?s?|minuten|hours?|hrs?|stunden|uur|days?|tage?n?|dagen|weeks?|wochen|weken|"
    r"months?|monate|maanden|km|kilomet|miles?|met[er]+s?|cm|mm|feet|foot|ft|inch|kg|kilos?|stone|lbs?|pounds?|percent|"
    r"points?|pages?|places?|people|steps?|emails?|letters?)\b|"
    r"(?:years?|jahre|jaar)\s+(?!old\b|of age\b|alt\b|oud\b)\w))"
)
_OWN_AGE = re.compile(
    rf"\bI(?:['’]?m|\s+am)\s+(?:only\s+|just\s+|still\s+)?{_AGE}{_UNITS}|"
    rf"\bich\s+bin\s+(?:erst\s+)?{_AGE}{_UNITS}|\bik\s+ben\s+(?:pas\s+)?{_AGE}{_UNITS}|"
    rf"\bj['’]ai\s+{_AGE}\s+ans\b(?!\s+d)|\bho\s+{_AGE}\s+anni\b(?!\s+d)|\bmam\s+{_AGE}\s+lat\b|"
    rf"\b(?:tengo\s+{_AGE}\s+años|tenho\s+{_AGE}\s+anos)\b(?!\s+de\s+(?!edad|idade))",
    re.IGNORECASE,
)


def says_own_age(text: str) -> bool:
    """Whether somebody under 18 says how old they are, in the writer's own words `text`."""
    return bool(_OWN_AGE.search(text))
