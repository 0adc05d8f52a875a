"""Makes themes/default/assets/fonts/bifolio-math.woff2 from TeX Gyre Pagella Math. See README.md.

    python3 src/vendor/math-font.py

Needs fontTools, brotli and the font itself (Debian: fonttools python3-brotli fonts-texgyre-math).
"""

import hashlib
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = pathlib.Path("/usr/share/texmf/fonts/opentype/public/tex-gyre-math/texgyrepagella-math.otf")
LICENCE = pathlib.Path("/usr/share/texmf/doc/fonts/tex-gyre-math/GUST-FONT-LICENSE.txt")
SHA256 = "1f9e010f60e947d0e925910009b2ea85ad54edc7cefb106f8cdefb9ffd1d5f2f"
TARGET = pathlib.Path(__file__).parents[2] / "themes/default/assets/fonts"

# What Temml can print for the formulas of an engineering handbook. Anything else falls back to a
# font of the system, glyph by glyph.
CHARACTERS = [
    # ASCII, signs of Latin-1
    *range(0x20, 0x7F), 0xA0, 0xA8, 0xAC, 0xAF, 0xB0, 0xB1, 0xB4, 0xB5, 0xB7, 0xD7, 0xF7,
    # Greek, upright
    *range(0x391, 0x3AA), *range(0x3B1, 0x3CA), 0x3D1, 0x3D5, 0x3D6, 0x3F1, 0x3F5,
    # dotless i and j, accents
    0x131, 0x237, 0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DC,
    0x300, 0x301, 0x302, 0x303, 0x304, 0x305, 0x306, 0x307, 0x308, 0x30A, 0x30C, 0x332, 0x338, 0x20D7,
    # punctuation, primes, invisible operators
    0x2016, 0x2020, 0x2021, 0x2026, 0x2032, 0x2033, 0x2034, 0x2044, 0x2061, 0x2062, 0x2063, 0x2064,
    # letter-like
    0x2102, 0x210A, 0x210B, 0x210F, 0x2110, 0x2111, 0x2112, 0x2113, 0x2115, 0x2118, 0x2119, 0x211A,
    0x211B, 0x211C, 0x211D, 0x2124, 0x212C, 0x2130, 0x2131, 0x2133, 0x210D, 0x210E,
    # arrows
    *range(0x2190, 0x2196), 0x2197, 0x2198, 0x21A6, 0x21C0, 0x21BC, 0x21CC, 0x21D0, 0x21D1, 0x21D2, 0x21D3, 0x21D4,
    0x27F5, 0x27F6, 0x27F7, 0x27F8, 0x27F9, 0x27FA, 0x27FC,
    # operators and relations
    0x2200, 0x2202, 0x2203, 0x2204, 0x2205, 0x2206, 0x2207, 0x2208, 0x2209, 0x220B, 0x220F, 0x2210, 0x2211,
    0x2212, 0x2213, 0x2215, 0x2216, 0x2217, 0x2218, 0x2219, 0x221A, 0x221D, 0x221E, 0x2220, 0x2223, 0x2225,
    0x2227, 0x2228, 0x2229, 0x222A, 0x222B, 0x222C, 0x222E, 0x2234, 0x2235, 0x2236, 0x223C, 0x2243, 0x2245,
    0x2248, 0x2254, 0x225C, 0x2260, 0x2261, 0x2264, 0x2265, 0x226A, 0x226B, 0x227A, 0x227B,
    0x2282, 0x2283, 0x2286, 0x2287, 0x2293, 0x2294, 0x2295, 0x2296, 0x2297, 0x2299, 0x22A2, 0x22A4, 0x22A5,
    0x22C0, 0x22C1, 0x22C2, 0x22C3, 0x22C5, 0x22C6, 0x22EE, 0x22EF, 0x22F1, 0x25A1,
    0x2A00, 0x2A01, 0x2A02, 0x2A7D, 0x2A7E,
    # brackets and braces
    0x2308, 0x2309, 0x230A, 0x230B, 0x23B4, 0x23B5, 0x23DC, 0x23DD, 0x23DE, 0x23DF, 0x27E6, 0x27E7, 0x27E8, 0x27E9,
    # mathematical alphabets: bold, italic, bold italic, script and double-struck capitals
    *range(0x1D400, 0x1D434), *range(0x1D434, 0x1D468), *range(0x1D468, 0x1D49C),
    *range(0x1D49C, 0x1D4B6), *range(0x1D538, 0x1D552), 0x1D7D9,
    # their Greek: italic, bold italic
    *range(0x1D6E2, 0x1D71C), *range(0x1D736, 0x1D74F), 0x1D6A4, 0x1D6A5,
    # bold digits
    *range(0x1D7CE, 0x1D7D8),
]


def primes_as_superscripts(font):
    """A prime is always set as a superscript; Chromium does not ask for the form made for that (ssty)."""
    features = font["GSUB"].table
    forms = {}
    for record in features.FeatureList.FeatureRecord:
        if record.FeatureTag == "ssty":
            for index in record.Feature.LookupListIndex:
                for table in features.LookupList.Lookup[index].SubTable:
                    forms.update(table.alternates)
    glyphs = font.getBestCmap()
    primes = {character: forms[glyphs[character]][0] for character in (0x2032, 0x2033, 0x2034)}
    for table in font["cmap"].tables:
        table.cmap.update(primes)


def rename(font):
    """The licence asks that a changed font has another name."""
    names = {1: "Bifolio Math", 2: "Regular", 3: "Bifolio Math", 4: "Bifolio Math", 6: "BifolioMath-Regular"}
    table = font["name"]
    notice = table.getDebugName(0) + " Reduced to a part of its characters and renamed."
    table.names = []
    for number, text in {0: notice, **names}.items():
        table.setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff.topDictIndex[0]
    font["CFF "].cff.fontNames = [names[6]]
    top.FullName = top.FamilyName = names[1]


def main():
    data = SOURCE.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise SystemExit(f"{SOURCE} is not the version that was looked at")
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG", "FFTM"]
    options.flavor = "woff2"
    font = TTFont(SOURCE, recalcTimestamp=False)
    primes_as_superscripts(font)
    rename(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    TARGET.mkdir(parents=True, exist_ok=True)
    font.save(TARGET / "bifolio-math.woff2")
    text = LICENCE.read_text(encoding="utf-8").replace("\r\n", "\n")
    (TARGET / "bifolio-math.LICENSE").write_text(text, encoding="utf-8")


main()
