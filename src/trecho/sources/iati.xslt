<?xml version="1.0" encoding="UTF-8"?>
<!-- Where each field of an activity stands, in the standards 1.0x and 2.0x. Writes one row for each thing told: the name of
     its section and its parts. U+E000 goes before each part, U+E001 before each row. One pass in document order, for speed:
     unions of paths would sort the whole document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/*"><xsl:apply-templates select="iati-activity"/></xsl:template>
  <xsl:template match="*"/>
  <xsl:template match="iati-activity">&#xE001;activity&#xE000;<xsl:value-of select="normalize-space(iati-identifier)"/>&#xE000;<xsl:value-of select="@xml:lang"/>&#xE000;<xsl:value-of select="@hierarchy"/>&#xE000;<xsl:value-of select="@humanitarian"/>&#xE000;<xsl:value-of select="@default-currency"/><xsl:apply-templates select="*"/><xsl:if test="not(sector)"><xsl:apply-templates select="transaction/sector"/></xsl:if><xsl:if test="not(recipient-country)"><xsl:apply-templates select="transaction/recipient-country"/></xsl:if></xsl:template>
  <xsl:template match="title">
    <xsl:for-each select="narrative">&#xE001;title&#xE000;<xsl:value-of select="@xml:lang"/>&#xE000;<xsl:value-of select="normalize-space(.)"/></xsl:for-each>
    <xsl:if test="not(narrative)">&#xE001;title&#xE000;<xsl:value-of select="@xml:lang"/>&#xE000;<xsl:value-of select="normalize-space(.)"/></xsl:if>
  </xsl:template>
  <xsl:template match="description">
    <xsl:for-each select="narrative">&#xE001;description&#xE000;<xsl:value-of select="@xml:lang"/>&#xE000;<xsl:value-of select="normalize-space(.)"/></xsl:for-each>
    <xsl:if test="not(narrative)">&#xE001;description&#xE000;<xsl:value-of select="@xml:lang"/>&#xE000;<xsl:value-of select="normalize-space(.)"/></xsl:if>
  </xsl:template>
  <xsl:template match="reporting-org">&#xE001;reporter&#xE000;<xsl:value-of select="normalize-space(.)"/>&#xE000;<xsl:value-of select="@ref"/>&#xE000;<xsl:value-of select="@type"/>&#xE000;<xsl:value-of select="@secondary-reporter"/></xsl:template>
  <xsl:template match="participating-org">&#xE001;actor&#xE000;<xsl:value-of select="@role"/>&#xE000;<xsl:choose><xsl:when test="narrative"><xsl:value-of select="normalize-space(narrative)"/></xsl:when><xsl:otherwise><xsl:value-of select="normalize-space(.)"/></xsl:otherwise></xsl:choose>&#xE000;<xsl:value-of select="@ref"/>&#xE000;<xsl:value-of select="@type"/></xsl:template>
  <xsl:template match="activity-status">&#xE001;status&#xE000;<xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="activity-date">&#xE001;date&#xE000;<xsl:value-of select="@type"/>&#xE000;<xsl:value-of select="@iso-date"/>&#xE000;<xsl:value-of select="text()"/></xsl:template>
  <xsl:template match="recipient-country">&#xE001;country&#xE000;<xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="recipient-region">&#xE001;region&#xE000;<xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="sector">&#xE001;sector&#xE000;<xsl:value-of select="@vocabulary"/>&#xE000;<xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="default-finance-type">&#xE001;finance&#xE000;<xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="default-aid-type">&#xE001;aid&#xE000;<xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="default-tied-status">&#xE001;tied&#xE000;<xsl:value-of select="@code"/></xsl:template>
  <xsl:template match="related-activity">&#xE001;relation&#xE000;<xsl:value-of select="@type"/>&#xE000;<xsl:value-of select="normalize-space(@ref)"/></xsl:template>
  <xsl:template match="transaction">&#xE001;transaction&#xE000;<xsl:value-of select="transaction-type/@code"/>&#xE000;<xsl:value-of select="value"/>&#xE000;<xsl:value-of select="value/@currency"/>&#xE000;<xsl:value-of select="transaction-date/@iso-date"/>&#xE000;<xsl:value-of select="value/@value-date"/><xsl:for-each select="provider-org[@provider-activity-id]">&#xE001;relation&#xE000;&#xE000;<xsl:value-of select="@provider-activity-id"/></xsl:for-each><xsl:for-each select="receiver-org[@receiver-activity-id]">&#xE001;relation&#xE000;&#xE000;<xsl:value-of select="@receiver-activity-id"/></xsl:for-each></xsl:template>
  <xsl:template match="result"><xsl:for-each select="indicator[period/actual/@value]">&#xE001;result&#xE000;<xsl:value-of select="period[actual/@value][last()]/actual[@value][last()]/@value"/>&#xE000;<xsl:choose><xsl:when test="title/narrative"><xsl:value-of select="normalize-space(title/narrative)"/></xsl:when><xsl:otherwise><xsl:value-of select="normalize-space(title)"/></xsl:otherwise></xsl:choose></xsl:for-each></xsl:template>
</xsl:stylesheet>
