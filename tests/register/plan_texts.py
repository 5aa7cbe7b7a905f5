"""A small plan in two languages, as its secretariat might have put it on the web."""

ENGLISH = (
    "Joint Plan of Action of the Gulf and the Delta (2024-2026)\n\nThe parties met and agreed as follows:\n\nI. People\n\n"
    "1. To promote exchanges between universities.\n\n2. To offer 400 scholarships. To hold a forum every year.\n\n"
    "II. Ports\n\n1. To build two ports.\n"
)
SPANISH = (
    "Plan de acción conjunto del Golfo y el Delta (2024-2026)\n\nI. Personas\n\n1. Promover los intercambios entre las universidades.\n\n"
    "2. Ofrecer 400 becas. Celebrar un foro cada año.\n\nII. Puertos\n\n1. Construir dos puertos en la costa.\n"
)
