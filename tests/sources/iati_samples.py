"""Small IATI files of both generations of the standard."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" xmlns:x="http://x.example">\n'
TAIL = "</iati-activities>\n"

SECOND = """<iati-activity default-currency="EUR" xml:lang="fr" hierarchy="2" humanitarian="1">
  <iati-identifier> XM-DAC-1-42 </iati-identifier>
  <reporting-org ref="XM-DAC-1" type="10" secondary-reporter="1"><narrative>Agence &amp; Cie</narrative></reporting-org>
  <title><narrative>École à Quito</narrative><narrative xml:lang="es">Escuela en Quito</narrative></title>
  <description><narrative>Une école.</narrative></description>
  <participating-org role="1" type="10" ref="XM-DAC-1"><narrative>Agence</narrative></participating-org>
  <participating-org role="4" ref="EC-2"/>
  <activity-status code="2"/>
  <activity-date type="1" iso-date="2019-01-01"/><activity-date type="2" iso-date="2019-03-04Z"/>
  <recipient-country code="EC" percentage="100"/>
  <sector vocabulary="1" code="11220"/><sector vocabulary="99" code="A1"/>
  <default-finance-type code="421"/><default-tied-status code="5"/>
  <transaction><transaction-type code="2"/><transaction-date iso-date="2018-12-01"/><value value-date="2018-12-01">1,000.50</value></transaction>
  <transaction><transaction-type code="11"/><transaction-date iso-date="2018-11-01"/><value currency="USD">7</value></transaction>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2019-05-01"/><value currency="USD">600</value>
    <provider-org provider-activity-id="XM-DAC-1-1"/></transaction>
  <transaction><transaction-type code="1"/><value>5</value></transaction>
  <related-activity type="1" ref="XM-DAC-1-4"/><related-activity type="3" ref="XM-DAC-1-43"/>
  <result type="1"><indicator><title><narrative>Classes built</narrative></title><period><actual value="12"/></period></indicator></result>
</iati-activity>"""

FIRST = """<iati-activity default-currency="USD">
  <iati-identifier>GB-1-7</iati-identifier><reporting-org ref="GB-1">Old Department</reporting-org>
  <title>Water &amp; roads</title><description>Wells.</description>
  <participating-org role="Funding">Old Department</participating-org>
  <activity-status code="1">Pipeline</activity-status>
  <activity-date type="start-planned" iso-date="2012-04-01"/>
  <recipient-country code="BO">Bolivia</recipient-country><sector vocabulary="DAC" code="14030"/>
  <transaction><transaction-type code="C"/><value value-date="2012-02-03">250</value></transaction>
</iati-activity>"""


def bare(number: int) -> str:
    """The least that is an activity."""
    return f"<iati-activity><iati-identifier>A-{number}</iati-identifier><title><narrative>T{number}</narrative></title></iati-activity>"
