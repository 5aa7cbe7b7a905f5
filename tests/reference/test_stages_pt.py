"""How far deeds have got, said in Portuguese: sentences by stage, and sentences that say nothing of it."""

import pytest

from trecho.core.telling.cues import RANK, cues
from trecho.reference.telling import telling_words

SENTENCES = {
    "completed": """
        O novo cais recebe navios desde março.
        Os vinte ônibus já rodam pelas ruas da capital.
        O hospital abriu as portas na segunda-feira.
        A linha foi energizada em maio.
        O satélite foi posto em órbita em outubro.
        O satélite decolou na quinta-feira do centro de Taiyuan.
        As vacinas pousaram em Guarulhos no domingo.
        O empréstimo foi utilizado na totalidade.
        O crédito já foi integralmente sacado.
        A linha de crédito está esgotada.
        Os recursos foram creditados na conta do Tesouro.
        A locomotiva entrou em circulação.
        O parque solar está plenamente operacional.
        O parque eólico já gera 80 megawatts.
        Os trabalhos terminaram em agosto.
        A obra foi dada por concluída em agosto.
        A isenção de vistos está em vigor desde janeiro.
        A tarifa zero passou a valer em julho.
        A governadora cortou a fita da nova ponte.
        O embaixador descerrou a placa da escola.
        Quarenta servidores se formaram no curso.
        Os bolsistas receberam o diploma.
        A China perdoou a dívida de 15 milhões.
        A feira foi encerrada no domingo.
        O fórum aconteceu em Brasília.
        A comissão mista se reuniu em Pequim.
        O ministro cumpriu visita oficial à China.
        A comitiva percorreu as instalações do porto.
        O laboratório começou a funcionar em abril.
        A usina iniciou operações em 2021.
        Os tratores foram distribuídos entre as cooperativas.
        O centro cultural já é realidade.
        A rodovia foi reaberta ao tráfego.
        A China presenteou a escola com 40 computadores.
        O sistema está instalado e operando.
        A estrada está liberada ao tráfego.
        O prédio ficou pronto em julho.
        A ponte está pronta.
        A embaixada repassou os equipamentos ao hospital.
        A montadora inaugurou a fábrica.
        A parcela caiu na conta do estado.
        A isenção está vigente desde 1º de maio.
        Os trens circulam desde maio entre as duas cidades.
        O cais, pronto desde julho, já recebeu doze navios.
        A usina abastece 30 mil casas desde março.
        O empréstimo se esgotou em 2022.
        O banco já transferiu a totalidade dos recursos.
        O Eximbank desembolsou a última parcela em abril.
        Pequim entregou formalmente o estádio.
        A doação chegou ao porto de Suape.
        O embaixador fez chegar 20 mil máscaras ao ministério.
        Os painéis foram instalados em agosto.
        A adutora foi posta em serviço em janeiro.
        A escola atende 300 crianças desde fevereiro.
        Terminou a primeira etapa da dragagem.
        A missão comercial encerrou sua visita.
        O seminário reuniu 40 prefeitos.
        Uma delegação chinesa visitou o porto.
        O curso foi ministrado por três professores chineses.
        Trinta professores concluíram a capacitação.
        O governo suprimiu o visto para turistas chineses.
        A ponte foi aberta ao tráfego.
        A dívida foi quitada.
        Os equipamentos já estão em uso no hospital.
        O estado ganhou duas ambulâncias.
        A linha estreou em março.
        A mostra ficou em cartaz até domingo.
        A fábrica produz desde janeiro.
        A China zerou a tarifa da noz.
        Os servidores foram qualificados em Xangai.
        A ampliação do aeroporto terminou no mês passado, antes do previsto.
        Desde abril, doze navios atracaram no cais custeado pela China.
        O radar já detecta tempestades.
        O governo recebeu em doação 300 toneladas de arroz.
        A primeira turbina gira desde agosto.
        A fita foi cortada pelo presidente.
        A fábrica despachou o primeiro lote.
        As doses foram aplicadas em duas semanas.
    """,
    "under-way": """
        A construção está pela metade.
        As obras seguem em ritmo acelerado.
        A ponte tem 45% das obras prontas.
        O empreiteiro mobilizou as máquinas.
        As obras estão em andamento.
        Os médicos atuam no hospital de Macapá.
        Vinte jovens cursam mestrado em Xangai.
        Os bolsistas embarcaram para Pequim.
        Os ônibus saíram de Tianjin.
        O navio navega rumo a Santos.
        Foi lançada a pedra fundamental do hospital.
        O prefeito deu a largada às obras.
        Do crédito já foram sacados 30 milhões.
        Resta desembolsar metade do empréstimo.
        O projeto está em plena execução.
        A obra entrou na reta final.
        A planta está em fase de testes.
        Os técnicos estão montando as turbinas.
        As obras foram retomadas em março.
        A segunda pista está sendo construída.
        A empresa toca as obras desde maio.
        O projeto saiu do papel em maio.
        Os operários erguem o segundo andar.
        As escavações avançam no trecho sul.
        A montagem das torres está em curso.
        Trabalha-se nas fundações do estádio.
        Dez técnicos fazem um curso em Nanquim.
        Os estudantes estão em Wuhan desde setembro.
        O terceiro lote está a caminho.
        O navio zarpou de Xangai.
        Dos 200 milhões, um terço já foi usado.
        A dragagem foi retomada em março.
        A perfuração dos poços começou em janeiro.
        O projeto entrou em fase de execução.
        A fábrica opera em teste.
        A equipe médica atende em três municípios.
        A instalação da fibra atingiu 60%.
        Uma missão de agrônomos trabalha no oeste baiano.
        Começaram as obras do metrô.
        A execução passa de 80%.
        A obra está 70% concluída.
        Falta lançar 30 quilômetros de via.
        Já há 600 operários no canteiro.
        O país usou até agora 45 dos 90 milhões.
        Os alunos aprendem mandarim em Tianjin.
    """,
    "signed": """
        As partes assinaram um memorando.
        O contrato foi fechado em março.
        Os chanceleres trocaram notas.
        A empresa arrematou a linha no leilão.
        A companhia venceu a licitação.
        O consórcio levou a concessão.
        O governo contraiu empréstimo de 80 milhões.
        O estado contratou junto ao banco um crédito.
        O acordo foi ratificado pelo Senado.
        As universidades firmaram parceria.
        Chegou-se a um acordo.
        As partes celebraram um convênio.
        A prefeitura encomendou 30 ônibus.
        Ficou acertado o contrato de compra.
        A empresa bateu o martelo sobre a compra.
        O resultado do leilão foi homologado.
        O governo contratou um empréstimo com o banco.
        Foi fechado o financiamento do bonde.
        O contrato foi adjudicado à empresa chinesa.
        As partes chegaram a um acordo de livre comércio.
        A estatal comprou 40 vagões.
        O secretário assinou o aditivo.
        A cooperativa vendeu sua usina a um grupo chinês.
        As universidades acertaram um intercâmbio.
        O empréstimo foi acertado em quinze anos.
        O consórcio ficou com a obra do teleférico.
        O acordo foi selado em Brasília.
        Foi renovado por cinco anos o convênio.
        A empresa chinesa levou o lote 3 do leilão.
        Há acordo entre os dois bancos.
        A proposta chinesa foi a vencedora.
        O negócio foi fechado na sexta-feira.
    """,
    "pledged": """
        A China se comprometeu a financiar o estudo.
        O embaixador prometeu 30 bolsas.
        Pequim ofereceu-se para construir o estádio.
        A China colocou à disposição 50 bolsas.
        A empresa assumiu o compromisso de investir 20 milhões.
        O embaixador se comprometeu a buscar 20 bolsas.
        A China oferece 40 vagas de formação.
        A empresa deu sua palavra de concluir o trecho.
        O presidente chinês prometeu dobrar as compras.
    """,
    "announced": """
        A ponte será inaugurada em maio.
        A usina entrará em operação em 2025.
        A China vai doar 50 ônibus.
        A assinatura do contrato está prevista para junho.
        A obra deve começar em junho.
        O projeto está em fase de licitação.
        O projeto recebeu sinal verde.
        O Senado autorizou o empréstimo.
        O governo lançou o edital da obra.
        O contrato aguarda ratificação.
        A empresa se prepara para iniciar as obras.
        A entrega dos 30 ônibus está marcada para abril.
        As obras ainda não começaram.
        A fábrica deve ficar pronta em 2026.
        Os bolsistas embarcam em setembro.
        O governo prevê licitar a obra.
        Os equipamentos chegarão em dezembro.
        As aulas começam em março.
        O Senado aprovou o crédito.
        O banco deu sinal verde ao empréstimo.
        O projeto está em estudo.
        A empresa planeja instalar uma fábrica.
        A entrada em operação está prevista para 2026.
        O embaixador informou que serão doadas 10 ambulâncias.
        Espera-se a chegada de 30 médicos.
        A linha ficará pronta no fim do ano.
        A visita está marcada para abril.
        A prefeitura abriu licitação para o VLT.
        A China pretende abrir um consulado.
        Um centro de dados será erguido em Campinas.
        A missão chegaria em maio.
        O leilão deve ocorrer em junho.
        Haverá 50 bolsas a mais no próximo ano.
        O início das obras foi marcado para maio.
        O porto terá três guindastes novos.
        A empresa mira abrir a fábrica em 2027.
        Estão abertas as inscrições para 40 bolsas.
    """,
    "suspended": """
        As obras estão paradas desde junho.
        O projeto ficou no limbo.
        A fábrica deixou de operar em maio.
        A visita foi adiada.
        Os ônibus seguem parados no pátio.
        O hospital está inacabado.
        A linha está fora de serviço.
        Foram congelados os repasses.
        A obra está parada há dois anos.
        O projeto está travado.
        Os equipamentos estão encaixotados.
        A fábrica fechou temporariamente.
        O leilão foi suspenso.
        A construção parou em março por falta de verba.
        A usina permanece desligada.
        O banco congelou os desembolsos.
        Os vagões seguem retidos no porto.
        O ministério adiou a assinatura.
        A obra ficou pela metade.
        A rota foi suspensa pela companhia aérea.
        O centro está fechado há meses.
        O encontro foi adiado até segunda ordem.
        O programa está em pausa.
        As obras foram embargadas.
        Ninguém trabalha na obra desde novembro.
        O trem não voltou a andar.
        O início foi adiado sem data.
        A obra virou esqueleto de concreto.
    """,
    "cancelled": """
        O governo rescindiu o contrato.
        A licitação foi declarada deserta.
        O projeto caiu por terra.
        A empresa se retirou do consórcio.
        O acordo foi desfeito.
        O estado desistiu do empréstimo.
        O projeto não vingou.
        A concessão foi revogada.
        A obra nunca saiu do papel.
        O contrato foi extinto.
        A compra foi anulada.
        O convênio foi rescindido.
        O Congresso rejeitou o empréstimo.
        A empresa desistiu do investimento.
        A oferta caducou.
        O contrato foi encerrado antes do prazo.
        O governo descartou o projeto.
        A licitação foi revogada.
        O negócio fracassou.
        O projeto foi engavetado.
        O governo enterrou o plano do canal.
        A oferta foi retirada.
        O consórcio devolveu a concessão.
        Não haverá teleférico.
    """,
}
NOTHING = """
    O embaixador chinês credenciado em Brasília falou com a imprensa.
    A mão de obra é local e os custos operacionais são altos.
    A China é parceira dos países em desenvolvimento.
    O encontro com os vizinhos foi cordial.
    As peças são caras.
    O titular da pasta falou da obra.
    O legado do projeto é outro assunto.
    Os comissionados do distrito falaram do porto.
    O porto é o segundo do país.
    A rodovia mede 40 quilômetros.
    Os pacientes esperam no corredor.
    A empresa tem 300 empregados e duas fábricas.
"""


def stage(sentence: str) -> str | None:
    """The stage that the sentence tells, the furthest where it tells several; what only describes a noun comes last."""
    told = cues(sentence, 0, len(sentence), telling_words("pt"))
    verbs = [c for c in told if not c.attributive] or told
    return max(verbs, key=lambda c: RANK[c.stage]).stage.value if verbs else None


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("wanted", "sentence"), [(s, line) for s, text in SENTENCES.items() for line in lines(text)])
def test_the_stage_is_known_by_its_words(wanted: str, sentence: str) -> None:
    assert stage(sentence) == wanted


@pytest.mark.parametrize("sentence", lines(NOTHING))
def test_words_that_only_look_alike_tell_no_stage(sentence: str) -> None:
    assert stage(sentence) is None
