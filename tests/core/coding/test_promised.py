"""Facts, durations, labels, parties and baselines are no targets; promises beside them are."""

import pytest

from trecho.core.coding.targets import targets_in
from trecho.reference.coding import lexicon

PLAN = (2025, 2027)

FACTS = [
    ("en", "They note that more than 60 million people in the region have no access to electricity."),
    ("en", "Experts from eight countries attended the first course in 2023."),
    ("en", "The ministers will meet every two years and the working group twice a year."),
    ("en", "Each side will answer within 30 days, for a term of eighteen months."),
    ("en", "Projects that link two or more countries will come first; the two sides will share the costs."),
    ("en", "Article 12 of the Agreement and paragraphs 3 and 4 of Decision 391 apply."),
    ("en", "Catches fell from some 120,000 tonnes in 2015 to less than 90,000 tonnes in 2022."),
    ("es", "Las partes recuerdan que 412 funcionarios fueron capacitados en el plan anterior."),
    ("es", "La reunión se celebrará cada dos años y se convocará con 30 días de antelación."),
    ("pt", "As Partes recordam que 412 funcionários foram formados no plano anterior."),
    ("pt", "A região tem 33 milhões de habitantes."),
    ("fr", "Les réunions ont lieu tous les deux ans, sur préavis de trente jours."),
    ("fr", "La région compte 33 millions d'habitants."),
    ("zh", "会议每两年举行一次，提前30天通知。"),
    ("zh", "双方回顾，上一计划期间共培训了412名官员。"),
    ("en", "Children under five and persons over 65 will be vaccinated free of charge."),
    ("en", "The joint laboratory, which employs 85 scientists, will extend its work to vaccines."),
    ("en", "Sustainable Development Goals 6 and 14 guide this chapter."),
    ("en", "To cut customs clearance times from seven days to two."),
    ("fr", "Les agents seront formés en quatre modules de dix jours."),
    ("es", "Unas 2.300 personas fallecieron en las inundaciones de 2020."),
    ("es", "El laboratorio conjunto, que emplea a 85 científicos, extenderá su labor a las vacunas."),
    ("es", "Los Objetivos de Desarrollo Sostenible 6 y 14 orientan este capítulo."),
    ("pt", "Estima-se que cerca de 60 mil pessoas do delta vivam sem água potável."),
    ("pt", "A rede conta hoje com 14 laboratórios."),
    ("fr", "Le laboratoire commun, qui emploie 85 scientifiques, étendra ses travaux aux vaccins."),
    ("zh", "四分之一的儿童发育迟缓。"),
    ("zh", "据估计，三角洲地区约6万人没有安全饮用水。"),
    ("zh", "2022年霍乱疫苗接种率为54%。"),
    ("zh", "本计划一式四份，各文本同等作准。"),
    ("zh", "双方将在三个方面加强合作，落实17项可持续发展目标和第1325号决议。"),
]


@pytest.mark.parametrize(("language", "text"), FACTS)
def test_a_fact_is_no_target(language: str, text: str) -> None:
    assert targets_in(text, lexicon(language), PLAN) == ()


@pytest.mark.parametrize(
    ("language", "text", "quantity"),
    [
        ("en", "Both note that 9 out of every 100 deaths are due to traffic, and they will train 350 auditors.", 350),
        (
            "en",
            "The fund, which held US$ 30 million at the end of 2023, will be increased by US$ 12 million.",
            12_000_000,
        ),
        ("en", "The Parties will raise the installed capacity from 120 to 300 megawatts.", 300),
        ("en", "Turkey will send ten (10) teachers for two years.", 10),
        ("en", "The research ship will spend 120 days a year in the waters of the member states.", 120),
        ("en", "It is intended to equip some 180 rural clinics.", 180),
        ("en", "They will screen 1.5 million inhabitants, above all in towns of 5,000 inhabitants.", 1_500_000),
        ("es", "Reducir la mortalidad infantil a 9 por cada mil nacidos vivos; en 2022 era de 14.", 9),
        ("es", "La red pasará de 40 a 65 mareógrafos.", 65),
        ("pt", "A rede passará de 40 para 65 marégrafos.", 65),
        ("pt", "Desde 2015 foram construídas 240 cisternas; outras 160 serão entregues em 2026.", 160),
        ("pt", "No mínimo 30 das 120 vagas serão reservadas a mulheres.", 30),
        ("fr", "Chaque pays désigne deux points focaux.", 2),
        ("fr", "Ramener la mortalité infantile à 9 pour mille naissances vivantes, contre 14 en 2022.", 9),
        ("zh", "2012年以来加方已培训3200多名助产士，本计划实施期间将再培训600名。", 600),
        ("zh", "到2027年将婴儿死亡率由2022年的14‰降至9‰。", 9),
        ("zh", "新聘人员中妇女不少于四成。", 40),
        ("es", "El comercio cayó un 8 % en 2020; se procurará llevarlo a 6.500 millones de dólares en 2027.", 6.5e9),
        ("pt", "A taxa era de 12 por cento em 2022; as Partes propõem-se reduzi-la para 8 por cento.", 8),
        ("fr", "Le taux, qui était de 12 pour cent en 2022, est ramené à 8 pour cent avant 2027.", 8),
        ("zh", "目前已有41个边境卫生站，双方将再建12个。", 12),
    ],
)
def test_only_what_is_promised_beside_a_fact_counts(language: str, text: str, quantity: float) -> None:
    assert [target.quantity for target in targets_in(text, lexicon(language), PLAN)] == [quantity]
