"""An invented plan, its successor and a register of deeds: small enough to be read in the manual, with a trap in each area."""

PLAN = """\
JOINT PLAN OF ACTION OF THE GULF AND THE DELTA (2024-2026)

The parties met in Port Amber on 3 March 2024 and agreed as follows:

I. People

1. To promote exchanges between universities of both sides.

2. From 2024 to 2026 the Gulf will offer 400 government scholarships to
students of the Delta.

II. Roads and ports

1. To hold the Second Forum on Coastal Transport in 2025.

2. To recognise the importance of safe roads.
"""

NEXT_PLAN = """\
JOINT PLAN OF ACTION OF THE GULF AND THE DELTA (2027-2029)

I. People

1. From 2027 to 2029 the Gulf will offer 300 government scholarships to
students of the Delta.

2. To promote exchanges between universities of both sides.

II. Roads and ports

1. To train 50 harbour pilots.
"""

DEEDS = """\
id,titulo,pais,monto,moneda,fecha,estado
P-1,Government scholarships for 120 students of the Delta,BRA,,,2024-08,completed
P-2,Second Forum on Coastal Transport,URY,,,2025-10-07,completed
P-3,Loan of 12.5 million dollars for the coast road,URY,12500000,USD,2025-02-11,signed
P-4,,URY,oops,USD,2025-02-11,signed
"""

LOANS = """\
AidData Record ID,Recipient ISO-3,Recipient,Title,Status,Sector Name,Commitment Year,Actual Completion Date (MM/DD/YYYY)
1,URY,Uruguay,Gulf Bank provides $40 million loan for Phase 1 of the Arrayanes Port,Completion,TRANSPORT AND STORAGE,2019,2023-05-02
2,URY,Uruguay,Delta Bank provides $12 million loan for Phase 1 of the Arrayanes Port,Completion,TRANSPORT AND STORAGE,2019,2023-05-02
3,URY,Uruguay,Gulf Bank provides $60 million loan for Phase 2 of the Arrayanes Port,Implementation,TRANSPORT AND STORAGE,2024,
4,URY,Uruguay,Gulf Government donates 200 books to a library,Completion,EDUCATION,2020,2020-03-01
5,BRA,Brazil,Gulf Bank provides $9 million loan for water supply of Mirante,Completion,WATER SUPPLY AND SANITATION,2018,2021-01-15
6,BRA,Brazil,Gulf Government sends 12 experts to a clinic,Completion,HEALTH,2017,2017-08-30
"""
