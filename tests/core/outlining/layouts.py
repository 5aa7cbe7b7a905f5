"""The layouts that the reader must tell apart: none of them is known to the code, all are known to ministries."""

from tests.core.outlining.plans import Layout

LAYOUTS = {
    "roman and arabic": Layout(),
    "roman and brackets": Layout(area="{R}.- ", item="{1}) ", sub="{a}) "),
    "roman with dash": Layout(area="{R} – ", item="({1}) ", sub="({r}) "),
    "wrapped": Layout(wrap=90),
    "wrapped, blank after every line": Layout(wrap=92, every_line=True),
    "wrapped narrow": Layout(wrap=60, area="{A}. ", item="{1}. ", sub="({r}) "),
    "wrapped with pages": Layout(
        wrap=84, pages=30, footer="Page {page} of {count}", header="Coastal Union Plan of Action"
    ),
    "wrapped with bare page numbers": Layout(wrap=84, pages=28, footer="{page}"),
    "wrapped with dashes around the number": Layout(
        wrap=80, pages=33, footer="- {page} -", header="Plan of Action 2026-2028 / Coastal Union"
    ),
    "contents": Layout(wrap=88, contents=True, pages=32, footer="{page}/{count}"),
    "letters": Layout(area="{A}. ", item="{1}. ", sub="({a}) "),
    "articles": Layout(area="Article {1} – ", item="{1}. ", sub="{a}) "),
    "articles with dot": Layout(area="Art. {1}. ", item="({1}) ", sub="({a}) "),
    "articles in capitals": Layout(area="ARTICLE {R}: ", item="{1}. ", sub="{a}. "),
    "title on the next line": Layout(
        area="Chapter {R}", item="Article {1}. ", sub="({a}) ", title_below=True, through=True
    ),
    "section": Layout(area="Section {1} ", item="{area}.{1} ", sub="({a}) "),
    "decimal": Layout(area="{1}. ", item="{area}.{1} ", sub="({a}) "),
    "decimal with dots": Layout(area="{1}. ", item="{area}.{1}. ", sub="({r}) "),
    "decimal without dot at the area": Layout(area="{1} ", item="{area}.{1} ", sub="{a}) "),
    "three decimals": Layout(area="{1}. ", item="{area}.{1}. ", sub="{item}.{1}. "),
    "part and programme": Layout(area="Part {R}", item="({1}) ", sub=None, title_below=True, item_titles=True),
    "pillars": Layout(area="Pillar {1}: ", item="{1}. ", sub="• "),
    "priority areas": Layout(area="Priority Area {1}: ", item="Action {1}: ", sub="– "),
    "through the document": Layout(area="{R}. ", item="{1}. ", through=True),
    "español, partes": Layout("es", area="Parte {R}. ", item="{1}) ", sub="{a}) "),
    "español, artículos": Layout("es", area="ARTÍCULO {1}.- ", item="{1}.- ", sub="{a}.- "),
    "español, capítulos": Layout("es", area="Capítulo {R}", item="Artículo {1}.- ", title_below=True, through=True),
    "español, títulos": Layout(
        "es", area="TÍTULO {R}", item="Artículo {1}.º ", title_below=True, through=True, sub="{a}) "
    ),
    "español, ejes": Layout("es", area="Eje {1}. ", item="{area}.{1}. ", sub="{a}) ", wrap=86),
    "español, romanos": Layout("es", area="{R}. ", item="{1}. ", wrap=90, pages=30, footer="Página {page} de {count}"),
    "português, artigos": Layout("pt", area="Artigo {1}.º – ", item="{1}. ", sub="{a}) "),
    "português, artigos sem sinal": Layout("pt", area="Artigo {1} ", item="{1} - ", sub="{a}) "),
    "português, capítulos": Layout("pt", area="CAPÍTULO {R} – ", item="Art. {1}. ", through=True, sub="{r}) "),
    "português, eixos": Layout("pt", area="Eixo {1} – ", item="{area}.{1} ", sub="({a}) "),
    "português, cláusulas": Layout("pt", area="Cláusula {1}: ", item="{1}) ", sub="{r}. ", wrap=78),
    "français, chapitres": Layout("fr", area="Chapitre {R} – ", item="Article {1} – ", through=True, sub="{a}) "),
    "français, titres": Layout("fr", area="Titre {R}", item="Article {1}. ", title_below=True, through=True, sub="- "),
    "français, axes": Layout("fr", area="Axe {1} : ", item="{area}.{1}. ", sub="{a}) "),
    "français, romains": Layout("fr", area="{R}. ", item="{1}° ", sub="{a}) ", wrap=85),
    "中文, 条": Layout("zh", area="第{zh}条　", item="{zh}、", sub="（{zh}）"),
    "中文, 章": Layout("zh", area="第{zh}章 ", item="{zh}、", sub="（{1}）"),
    "中文, 部分": Layout("zh", area="第{zh}部分：", item="（{zh}）", sub="{1}. "),
    "中文, 一 1": Layout("zh", area="{zh}、", item="{1}. ", sub="（{1}）"),
    "中文, 一 （一）": Layout("zh", area="{zh}、", item="（{zh}）", sub="{1}．"),
    "中文, 一 （一） ①": Layout("zh", area="{zh}、", item="（{zh}）", sub="{o}"),
    "中文, 第1条": Layout("zh", area="第{1}条 ", item="{1}、", sub="（{1}）"),
    "中文, 空行": Layout("zh", area="第{zh}条：", item="{zh}、", sub="（{zh}）", blank="\n"),
    "中文, wrapped": Layout("zh", area="第{zh}条　", item="{zh}、", sub="（{zh}）", wrap=64),
    "single line breaks": Layout(blank="\n"),
    "single line breaks, es": Layout("es", area="Parte {R} ", item="{1}. ", blank="\n"),
    "wrapped without blank lines": Layout(wrap=90, blank="\n"),
    "double blank lines": Layout(wrap=88, blank="\n\n\n"),
    "leading zeros": Layout(area="{R}. ", item="{01}. "),
    "no closing": Layout(closing=False),
}
