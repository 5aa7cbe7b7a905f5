"""How far deeds have got, said in Spanish: sentences by stage, and sentences that say nothing of it."""

import pytest

from trecho.core.telling.cues import RANK, cues
from trecho.reference.telling import telling_words

SENTENCES = {
    "completed": """
        El nuevo muelle recibe buques desde el 3 de marzo.
        Los veinte autobuses ya ruedan por las calles de la capital.
        Con un sencillo acto se hizo la entrega de las ambulancias.
        El hospital abrió sus puertas el lunes.
        La línea fue energizada el 12 de mayo.
        El satélite fue colocado en órbita en octubre.
        El satélite despegó el jueves desde el centro de Xichang.
        Las vacunas aterrizaron en Maiquetía el domingo.
        El cargamento tocó puerto el viernes.
        El préstamo se utilizó por completo en 2019.
        El crédito ya fue girado en su totalidad.
        La línea de crédito está agotada.
        El banco acreditó los fondos en la cuenta del Tesoro.
        La primera locomotora entró en circulación.
        El parque solar está plenamente operativo.
        El parque eólico genera ya 80 megavatios.
        Los trabajos finalizaron en agosto.
        La obra se dio por terminada en agosto.
        La exención de visados rige desde el 1 de enero.
        El arancel cero cobró vigencia en julio.
        La presidenta cortó la cinta del nuevo puente.
        El embajador develó la placa de la escuela.
        Cuarenta funcionarios se graduaron del diplomado.
        Los becarios obtuvieron su título de maestría.
        China condonó la deuda de 15 millones.
        China canceló la deuda de Cuba con el banco.
        La feria se clausuró el domingo con 200 expositores.
        El foro se llevó a cabo en Panamá.
        La comisión mixta sesionó en La Habana.
        El ministro sostuvo un encuentro con su homólogo chino.
        La delegación recorrió las instalaciones del puerto.
        El viceministro realizó una visita oficial a China.
        El laboratorio comenzó a funcionar en abril.
        La central inició operaciones en 2021.
        Los tractores fueron repartidos entre las cooperativas.
        Los equipos llegaron a buen puerto.
        El centro cultural es ya una realidad.
        La vía fue reabierta al tránsito.
        China regaló 40 computadoras a la escuela.
        El sistema de radares está instalado y operando.
        La carretera se encuentra habilitada.
        Se puso en servicio el acueducto.
        El edificio está listo desde julio.
        La exención está vigente desde el 1 de mayo.
        Los trenes circulan desde mayo entre ambas ciudades.
        El muelle, listo desde julio, recibió ya doce barcos.
        La desaladora abastece a 30.000 vecinos desde marzo.
        El préstamo se agotó en 2022.
        El banco ya transfirió la totalidad de los fondos.
        El Eximbank desembolsó la última cuota en abril.
        Beijing entregó formalmente el estadio.
        La donación arribó al puerto de Corinto.
        El embajador hizo llegar 20.000 mascarillas al ministerio.
        La carga fue recibida por la ministra en el aeropuerto.
        Los paneles quedaron instalados en agosto.
        Con la puesta en marcha de la turbina, la central genera 60 MW.
        Se concretó la entrega de 15 patrulleros.
        El acueducto fue puesto en servicio en enero.
        La escuela acoge a 300 niños desde febrero.
        Terminó la primera etapa del dragado.
        La misión comercial culminó su gira por tres ciudades.
        El seminario reunió a 40 alcaldes.
        Una delegación china visitó el puerto.
        La ministra fue recibida por su homólogo en Pekín.
        El curso fue dictado por tres profesores chinos.
        Treinta maestros completaron la capacitación.
        Las mascarillas fueron nacionalizadas y repartidas.
        El gobierno suprimió el visado para los turistas chinos.
        El nuevo arancel se aplica desde enero.
        El puente quedó abierto al tránsito.
        El canal fue dragado hasta los doce metros.
        La deuda quedó saldada.
        Los equipos ya están en uso en el hospital.
        La ampliación del aeropuerto concluyó el mes pasado, dos meses antes de lo previsto.
        Desde abril, doce buques han atracado en el muelle que costeó China.
        El préstamo del Eximbank, ya amortizado, financió la presa.
        El radar ya detecta tormentas a 200 kilómetros.
        El gobierno recibió en donación 300 toneladas de arroz.
        La primera turbina gira desde agosto.
        Los arroceros aprendieron en Hunan técnicas de cultivo.
        La cinta fue cortada por el presidente.
        China restituyó las piezas arqueológicas.
        La fábrica despachó su primer lote.
    """,
    "under-way": """
        La construcción va por la mitad.
        Las obras marchan a buen ritmo.
        El puente presenta un avance del 45 %.
        Se construye actualmente la segunda pista.
        La empresa acometió la obra en mayo.
        Los médicos prestan servicio en el hospital de Colón.
        Veinte jóvenes cursan una maestría en Shanghái.
        Los becarios partieron hacia Pekín.
        Los buses fueron embarcados en Tianjin.
        El buque navega rumbo a Callao.
        Se colocó la primera piedra del hospital.
        El alcalde dio el banderazo de inicio de las obras.
        Del crédito se han girado 30 millones.
        Queda por desembolsar la mitad del préstamo.
        El proyecto está en plena ejecución.
        La obra entró en su recta final.
        La planta se encuentra en fase de pruebas.
        Los técnicos están montando las turbinas.
        Las obras fueron reanudadas en marzo.
        La ampliación del puerto sigue adelante.
        La rehabilitación de la vía lleva un avance del 70 por ciento.
        Los trenes salieron del puerto de Qingdao.
        El contratista movilizó la maquinaria.
        Los agrónomos laboran en el valle de Comayagua.
        Las cuadrillas trabajan en el tramo norte.
        Los obreros levantan el segundo piso.
        La primera piedra fue puesta por el presidente.
        Las excavaciones avanzan en el tramo sur.
        El montaje de las torres está en curso.
        Se trabaja en los cimientos del estadio.
        La carretera está a medio construir.
        Diez técnicos siguen un curso en Nankín.
        Los estudiantes se encuentran en Wuhan desde septiembre.
        El tercer lote viene en camino.
        El barco zarpó de Shanghái.
        De los 200 millones se ha utilizado un tercio.
        El dragado se reanudó en marzo.
        La perforación de los pozos comenzó en enero.
        El proyecto entró en fase de ejecución.
        La fábrica opera en período de prueba.
        La brigada médica atiende en tres provincias.
        El tendido de la fibra alcanza el 60 %.
        Una misión de agrónomos trabaja en Chontales.
        Arrancaron las obras del metro.
        La ejecución supera el 80 %.
        La cuadrilla hinca los pilotes del puente.
        Falta tender 30 kilómetros de vía.
        La terraplenada va por el kilómetro 40.
        Ya hay 600 obreros en el sitio.
        El país ha usado hasta ahora 45 de los 90 millones.
        Los alumnos aprenden mandarín en Tianjin.
    """,
    "signed": """
        Ambas partes suscribieron un memorando de entendimiento.
        El contrato quedó firmado en marzo.
        Los cancilleres intercambiaron notas sobre la donación.
        La empresa se adjudicó la obra.
        La compañía resultó ganadora de la licitación.
        El consorcio obtuvo la buena pro.
        El gobierno contrajo un préstamo por 80 millones.
        El Ejecutivo contrató con el banco un crédito.
        El acuerdo fue refrendado por el Congreso.
        La Asamblea ratificó el convenio.
        Las dos universidades sellaron una alianza.
        Se llegó a un acuerdo sobre los aranceles.
        Las partes celebraron un convenio marco.
        Las partes pactaron la reestructuración.
        El país reestructuró su deuda con el banco.
        La alcaldía encargó 30 buses a la fábrica.
        La naviera realizó el pedido de dos grúas.
        El ministro estampó su firma en el convenio.
        Quedó formalizado el contrato de compra.
        El Ministerio de Hacienda contrató un empréstito con el banco.
        Se cerró el financiamiento del tranvía.
        El contrato fue adjudicado a la empresa china.
        Las partes alcanzaron un acuerdo de libre comercio.
        La empresa estatal compró 40 vagones.
        El convenio, rubricado en Pekín, abarca tres años.
        El canciller firmó la adenda.
        La cooperativa vendió su planta a un grupo chino.
        La universidad y el instituto convinieron un intercambio.
        El préstamo fue pactado a quince años.
        El consorcio se quedó con la obra del teleférico.
        El acuerdo de cooperación fue sellado en Brasilia.
        El crédito fue concertado en marzo.
        Renovaron por cinco años el convenio.
        El alcalde y el gerente se dieron la mano y firmaron.
        Hay acuerdo entre ambos bancos por 300 millones.
        La oferta china fue la ganadora.
    """,
    "pledged": """
        China se comprometió a financiar el estudio.
        El embajador prometió 30 becas.
        Pekín ofreció construir el estadio.
        China puso a disposición 50 becas.
        El embajador asumió el compromiso de enviar médicos.
        La empresa hizo la promesa de invertir 20 millones.
        El embajador se comprometió a gestionar 20 becas.
        China ofrece 40 plazas de formación.
        La empresa dio su palabra de terminar el tramo.
        El banco comprometió 60 millones.
        El presidente chino prometió duplicar las compras.
    """,
    "announced": """
        El puente será inaugurado en mayo.
        La planta entrará en funcionamiento en 2025.
        China donará 50 buses.
        La firma del contrato está prevista para junio.
        La obra está por comenzar.
        El proyecto está en etapa de licitación.
        El proyecto recibió luz verde.
        El Congreso autorizó el préstamo.
        El gobierno convocó a licitación la obra.
        El contrato está pendiente de ratificación.
        La empresa se apresta a iniciar las obras.
        China va a construir un estadio.
        Está previsto que los trenes lleguen en mayo.
        El ministro dio a conocer el proyecto del metro.
        La entrega de los 30 buses está programada para abril.
        Las obras aún no comienzan.
        El Gobierno prevé licitar la obra.
        Los equipos llegarán en diciembre.
        Las clases comenzarán en marzo.
        El Senado aprobó el crédito.
        El banco dio luz verde al préstamo.
        El proyecto está en estudio.
        Se estima que la obra cueste 40 millones.
        La empresa planea instalar una fábrica.
        La puesta en servicio está prevista para 2026.
        El embajador informó que se donarán 10 ambulancias.
        Se espera la llegada de 30 médicos.
        La línea estará lista a fin de año.
        La visita está programada para abril.
        La alcaldía llamó a concurso para el tranvía.
        China tiene previsto abrir un consulado.
        Un centro de datos se construirá en Colón.
        La misión llegaría en mayo.
        Habrá 50 becas más el año próximo.
        El inicio de las obras se fijó para mayo.
        El puerto tendrá tres grúas nuevas.
        La empresa apunta a abrir su planta en 2027.
        Se abrió el plazo para postular a 40 becas.
    """,
    "suspended": """
        Las obras están paradas desde junio.
        El proyecto quedó en el limbo.
        La planta dejó de operar en mayo.
        La visita fue pospuesta.
        Los buses permanecen guardados en un galpón.
        El hospital sigue inconcluso.
        La línea está fuera de servicio.
        Se congelaron los desembolsos.
        La obra lleva dos años paralizada.
        El proyecto se encuentra estancado.
        El foro fue diferido.
        La negociación está en punto muerto.
        La fábrica cerró temporalmente.
        La construcción se detuvo en marzo por falta de fondos.
        La planta permanece apagada.
        El banco congeló los desembolsos.
        Los vagones siguen varados en el puerto.
        El ministerio aplazó la firma.
        La obra quedó a medias.
        La ruta fue suspendida por la aerolínea.
        El centro lleva meses cerrado.
        El hospital está sin terminar.
        La reunión fue postergada hasta nuevo aviso.
        El contratista abandonó temporalmente la obra.
        El programa quedó en pausa.
        Nadie trabaja en la obra desde noviembre.
        Los técnicos chinos se marcharon y la planta calla.
        El tren no ha vuelto a moverse.
        El inicio se pospuso sin fecha.
        Las máquinas callaron en marzo.
    """,
    "cancelled": """
        El gobierno rescindió el contrato.
        El contrato fue resuelto por incumplimiento.
        La licitación fue declarada desierta.
        El proyecto quedó en nada.
        La empresa se retiró del proyecto.
        Se dio por terminado el contrato.
        El acuerdo se vino abajo.
        El país renunció al préstamo.
        El proyecto no prosperó.
        La concesión fue revocada.
        El gobierno dejó sin efecto el decreto.
        La compra fue anulada.
        Se rescindió el convenio.
        El Congreso rechazó el préstamo.
        La empresa desistió de la inversión.
        La oferta caducó.
        El contrato terminó anticipadamente.
        La obra ya no se hará.
        El gobierno descartó el proyecto.
        La licitación quedó desierta.
        El negocio se frustró.
        El proyecto pasó a mejor vida.
        El gobierno enterró el plan del canal.
        Fue retirada la oferta.
        El consorcio entregó la concesión.
        No habrá teleférico.
    """,
}
NOTHING = """
    El embajador chino acreditado en Quito habló con la prensa.
    La mano de obra es local y los costos operativos son altos.
    China es un socio de los países en desarrollo.
    El encuentro con los vecinos fue cordial.
    Los repuestos son caros.
    El titular de la cartera habló de la obra.
    El legado del proyecto es otro asunto.
    El alumbrado público del barrio depende del municipio.
    El repuesto y el pertrecho valen lo mismo.
    El puerto es el segundo del país.
    La carretera mide 40 kilómetros.
    Los pacientes esperan en el pasillo.
    La empresa tiene 300 empleados y dos fábricas.
"""


def stage(sentence: str) -> str | None:
    """The stage that the sentence tells, the furthest where it tells several; what only describes a noun comes last."""
    told = cues(sentence, 0, len(sentence), telling_words("es"))
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
