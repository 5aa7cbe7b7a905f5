"""Invented plans in five languages, and the many ways in which a ministry may print one."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field

TITLES = {
    "en": ["Political dialogue", "Trade and investment", "Energy, water and climate", "Health", "Culture and sport"],
    "es": ["Diálogo político", "Comercio e inversión", "Energía, agua y clima", "Salud pública", "Cultura y deporte"],
    "pt": ["Diálogo político", "Comércio e investimento", "Energia, água e clima", "Saúde", "Cultura e desporto"],
    "fr": ["Dialogue politique", "Commerce et investissement", "Énergie, eau et climat", "Santé", "Culture et sport"],
    "zh": ["政治对话", "贸易与投资", "能源、水与气候", "卫生健康", "文化与体育"],
}

SENTENCES = {
    "en": [
        "The two sides will hold a meeting of ministers every second year, in the capital of the side that has the chair.",
        "The Coastal Union will train 240 harbour pilots between 2026 and 2028. The courses will be held in port.",
        "Both sides recall Security Council resolution 1540 (2004) and Article 6 of the Paris Agreement, and will apply them.",
        "A fund of US$ 12.5 million will be opened for small firms; its rules will be agreed by 30 June 2026.",
        "The sides will exchange seeds.",
        (
            "To widen the teaching of languages in schools, with particular care for islands that are hard to reach, and to "
            "print at least 40,000 books. Teachers will be chosen by open call. No fees will be asked. The results will be "
            "reviewed in 2027 by a panel of three persons, none of whom may be a member of either government."
        ),
        "The Parties will fight illegal fishing. In 2023 some 14 vessels were found; the sides wish to do better.",
        "Experts from both sides will compare the costs of ferries. A report will follow.",
    ],
    "es": [
        "Las dos partes celebrarán una reunión de ministros cada dos años, en la capital de la parte que ejerza la presidencia.",
        "La Unión Costera formará a 240 prácticos de puerto entre 2026 y 2028. Los cursos se impartirán en el puerto.",
        "Ambas partes recuerdan la resolución 1540 (2004) del Consejo de Seguridad y el artículo 6 del Acuerdo de París.",
        "Se abrirá un fondo de 12,5 millones de dólares para pequeñas empresas; sus reglas se acordarán antes de 2026.",
        "Las partes intercambiarán semillas.",
        (
            "Ampliar la enseñanza de lenguas en las escuelas, con especial cuidado de las islas de difícil acceso, e imprimir "
            "al menos 40.000 libros. Los maestros se escogerán por convocatoria abierta. No se cobrarán derechos."
        ),
        "Las partes combatirán la pesca ilegal. En 2023 se hallaron 14 buques; se desea hacer más.",
        "Expertos de ambas partes compararán los costos de los transbordadores. Se publicará un informe.",
    ],
    "pt": [
        "As duas partes realizam uma reunião de ministros de dois em dois anos, na capital da parte que exerce a presidência.",
        "A União Costeira forma 240 pilotos de porto entre 2026 e 2028. Os cursos têm lugar no porto.",
        "As partes recordam a resolução 1540 (2004) do Conselho de Segurança e o artigo 6 do Acordo de Paris.",
        "É aberto um fundo de 12,5 milhões de dólares para pequenas empresas; as suas regras são acordadas até 2026.",
        "As partes trocam sementes.",
        (
            "Alargar o ensino de línguas nas escolas, com especial cuidado com as ilhas de acesso difícil, e imprimir pelo "
            "menos 40.000 livros. Os professores são escolhidos por concurso aberto. Não se cobram propinas."
        ),
        "As partes combatem a pesca ilegal. Em 2023 foram encontrados 14 navios; deseja-se fazer mais.",
        "Peritos das duas partes comparam os custos dos barcos. Segue-se um relatório.",
    ],
    "fr": [
        "Les deux parties tiennent une réunion de ministres tous les deux ans, dans la capitale de la partie qui préside.",
        "L'Union côtière forme 240 pilotes de port entre 2026 et 2028. Les cours ont lieu dans le port.",
        "Les parties rappellent la résolution 1540 (2004) du Conseil de sécurité et l'article 6 de l'Accord de Paris.",
        "Un fonds de 12,5 millions de dollars est ouvert aux petites entreprises ; ses règles sont arrêtées avant 2026.",
        "Les parties échangent des semences.",
        (
            "Élargir l'enseignement des langues à l'école, avec un soin particulier pour les îles d'accès difficile, et "
            "imprimer au moins 40 000 livres. Les maîtres sont choisis par appel ouvert. Aucun droit n'est perçu."
        ),
        "Les parties luttent contre la pêche illégale. En 2023, 14 navires ont été trouvés ; on souhaite faire mieux.",
        "Des experts des deux parties comparent les coûts des bacs. Un rapport suit.",
    ],
    "zh": [
        "双方每两年举行一次部长级会议，在担任主席的一方首都举行。",
        "沿海联盟将在2026年至2028年间培训240名引航员。课程在港口举行。",
        "双方重申安理会第1540（2004）号决议和《巴黎协定》第六条，并将予以落实。",
        "设立1250万美元的小企业基金，规则于2026年6月30日前商定。",
        "双方交换种子。",
        "扩大学校语言教学，特别照顾交通不便的岛屿，印制至少4万册图书。教师公开选拔，不收取费用。",
        "打击非法捕捞。2023年共发现14艘船只，双方希望取得更大成效。",
        "双方专家比较渡轮成本，并提交报告。",
    ],
}

LEADS = {
    "en": "The Parties will work on transport, and to this end will:",
    "es": "Las partes trabajarán en el transporte y, para ello:",
    "pt": "As partes trabalham nos transportes e, para esse efeito:",
    "fr": "Les parties travaillent aux transports et, à cette fin :",
    "zh": "双方加强交通合作，重点开展以下工作：",
}
SUBS = {
    "en": ["map the missing links between the ports;", "buy two ferries for the outer islands;", "train crews."],
    "es": [
        "trazar los enlaces que faltan entre los puertos;",
        "comprar dos barcos para las islas;",
        "formar tripulaciones.",
    ],
    "pt": [
        "traçar as ligações que faltam entre os portos;",
        "comprar dois barcos para as ilhas;",
        "formar tripulações.",
    ],
    "fr": [
        "relever les liaisons manquantes entre les ports ;",
        "acheter deux bacs pour les îles ;",
        "former les équipages.",
    ],
    "zh": ["绘制港口之间缺失的连接；", "为外岛购置两艘渡轮；", "培训船员。"],
}
FRONTS = {
    "en": ("COASTAL UNION AND THE HIGHLAND STATES", "Plan of Action 2026-2028",
           "The Ministers of the Coastal Union and of the Highland States met in Port Dawn on 3 May 2026 and agreed on this Plan."),
    "es": ("UNIÓN COSTERA Y ESTADOS DE LA MESETA", "Plan de Acción 2026-2028",
           "Los ministros de la Unión Costera y de los Estados de la Meseta, reunidos en Puerto Alba el 3 de mayo de 2026, acordaron este Plan."),
    "pt": ("UNIÃO COSTEIRA E ESTADOS DO PLANALTO", "Plano de Ação 2026-2028",
           "Os ministros da União Costeira e dos Estados do Planalto, reunidos em Porto Alvo em 3 de maio de 2026, acordam neste Plano."),
    "fr": ("UNION CÔTIÈRE ET ÉTATS DU PLATEAU", "Plan d'action 2026-2028",
           "Les ministres de l'Union côtière et des États du Plateau, réunis à Port-Aube le 3 mai 2026, arrêtent le présent plan."),
    "zh": ("沿海联盟与高地国家合作行动计划", "（2026—2028年）", "沿海联盟与高地国家部长于2026年5月3日在曙光港举行会议，商定本计划。"),
}  # fmt: skip
CLOSINGS = {
    "en": [
        "Closing section",
        "The sides will carry out this Plan in good faith and will meet once a year to review it.",
    ],
    "es": [
        "Sección de cierre",
        "Las partes cumplirán este Plan de buena fe y se reunirán una vez al año para revisarlo.",
    ],
    "pt": ["Secção de fecho", "As partes cumprem este Plano de boa-fé e reúnem-se uma vez por ano para o rever."],
    "fr": [
        "Partie de clôture",
        "Les parties exécutent ce plan de bonne foi et se réunissent une fois par an pour le revoir.",
    ],
    "zh": ["本计划于2026年5月3日在曙光港通过，以中文和英文写成。"],
}

_ROMAN = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
    "XVIII",
    "XIX",
    "XX",
]
_ROMAN += [f"X{numeral}" for numeral in _ROMAN[10:]]
_ZH = (
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    + [f"十{sign}" for sign in "一二三四五六七八九"]
    + [f"二十{sign}" for sign in "一二三四五六七八九"]
)


@dataclass
class Expected:
    """What a careful reader finds: path → (parent, first words, last words), and path → title of each area."""

    items: dict[str, tuple[str | None, str]] = field(default_factory=dict)
    areas: dict[str, str] = field(default_factory=dict)


Numeral = Callable[[int], tuple[str, str]]  # place → (bare mark, mark as printed)


def numeral(pattern: str) -> Numeral:
    """A way of numbering: `R`, `r`, `1`, `a`, `A`, `zh`, `①` in the pattern stand for the numeral of that system."""

    systems: dict[str, Callable[[int], str]] = {
        "{R}": lambda place: _ROMAN[place - 1],
        "{r}": lambda place: _ROMAN[place - 1].lower(),
        "{1}": str,
        "{a}": lambda place: chr(96 + place),
        "{A}": lambda place: chr(64 + place),
        "{zh}": lambda place: _ZH[place - 1],
        "{o}": lambda place: chr(ord("①") + place - 1),
        "{01}": lambda place: f"{place:02d}",
    }

    def printed(place: int) -> tuple[str, str]:
        for system, written in systems.items():
            if system in pattern:
                bare = str(place) if system in ("{zh}", "{o}", "{01}") else written(place)
                return bare, pattern.replace(system, written(place))
        return str(place), pattern

    return printed


@dataclass
class Layout:
    """How a plan is printed: the marks of its levels, how lines are wrapped, what else stands on its pages."""

    language: str = "en"
    area: str = "{R}. "
    item: str = "{1}. "
    sub: str | None = "({a}) "
    wrap: int = 0
    blank: str = "\n\n"
    every_line: bool = False
    title_below: bool = False
    closing: bool = True
    pages: int = 0
    footer: str = ""
    header: str = ""
    contents: bool = False
    through: bool = False
    item_titles: bool = False


def build(layout: Layout) -> tuple[str, Expected]:
    """The text of an invented plan in a layout, and what a careful reader finds in it."""
    blocks, expected = _blocks(layout)
    lines: list[str] = []
    for block in blocks:
        lines += [*_wrapped(block, layout), *([""] * (layout.blank.count("\n") - 1))]
    if layout.every_line:
        lines = [part for line in lines for part in ((line, "") if line else (" ", ""))]
    if layout.pages:
        lines = _paged(lines, layout)
    return "\n".join(lines), expected


def _wrapped(block: str, layout: Layout) -> list[str]:
    lines = []
    for part in block.split("\n"):
        if not layout.wrap:
            lines.append(part)
        elif layout.language == "zh":
            lines += [part[place : place + layout.wrap // 2] for place in range(0, len(part), layout.wrap // 2)]
        else:
            lines += textwrap.wrap(part, layout.wrap, break_long_words=False, break_on_hyphens=False)
    return lines


def _paged(lines: list[str], layout: Layout) -> list[str]:
    paged: list[str] = []
    count = -(-len(lines) // layout.pages)
    for page in range(count):
        part = lines[page * layout.pages : (page + 1) * layout.pages]
        header = [layout.header] if layout.header and page else []
        footer = layout.footer.format(page=page + 1, count=count)
        paged += [*header, *([""] if header else []), *part, *(["", footer.rjust(80)] if footer else [])]
    return paged


def _blocks(layout: Layout) -> tuple[list[str], Expected]:
    expected = Expected()
    language = layout.language
    blocks = list(FRONTS[language])
    places = iter(range(1, 100))
    if layout.contents:
        entries = [
            f"{numeral(layout.area)(n)[1]}{title} ........ {n + 1}" for n, title in enumerate(TITLES[language], 1)
        ]
        blocks += ["CONTENTS", "\n".join(entries)]
    for number, title in enumerate(TITLES[language], 1):
        bare, printed = numeral(layout.area)(number)
        expected.areas[bare] = title
        blocks.append(f"{printed.strip()}\n{title}" if layout.title_below else f"{printed}{title}")
        for place in range(1, 3 + number % 3):
            _item(layout, expected, blocks, bare, next(places) if layout.through else place, place + number)
    if layout.closing:
        blocks += CLOSINGS[language]
    return blocks, expected


def _item(layout: Layout, expected: Expected, blocks: list[str], area: str, number: int, seed: int) -> None:
    language = layout.language
    dotted = "{area}" in layout.item
    bare, printed = numeral(layout.item.replace("{area}", area))(number)
    path = f"{area}.{bare}"
    if layout.sub is not None and seed % 4 == 0:
        blocks.append(f"{printed}{LEADS[language]}")
        expected.items[path] = (None, LEADS[language])
        for place, words in enumerate(SUBS[language], 1):
            sub, shown = numeral(layout.sub.replace("{item}", bare if not dotted else f"{area}.{bare}"))(place)
            blocks.append(f"{shown}{words}")
            expected.items[f"{path}.{sub}"] = (path, words)
        return
    words = SENTENCES[language][seed % len(SENTENCES[language])]
    expected.items[path] = (None, words)
    blocks.append(f"{printed}{TITLES[language][seed % 5]}\n{words}" if layout.item_titles else f"{printed}{words}")
