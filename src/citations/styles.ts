/**
 * Three styles in the Citation Style Language, for the few kinds of work this site cites. The bibliography layout of
 * `chicagoNotes` is a full note, since readers copy it into their footnotes. citation-js brings an APA for every kind
 * of work there is: citeproc takes five times as long for it, and a site of a thousand papers has ten thousand
 * references.
 *
 * Sources: The Chicago Manual of Style, 17th ed., 14.19-14.37 (notes), 14.207 (web pages), 14.220 (reports);
 * MLA Handbook, 9th ed., chapter 5 (elements in order, containers); Publication Manual of the American Psychological
 * Association, 7th ed., 9.7-9.37 (elements), 10.1 (articles), 10.3 (chapters), 10.4 (reports), 10.16 (web pages).
 */

const head = (id: string, title: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info><title>${title}</title><id>${id}</id><updated>2026-11-23T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>`;

/** A part of a larger whole is named between quotation marks, a work that stands alone in italics. */
const title = `
  <macro name="title">
    <choose>
      <if variable="container-title">
        <text variable="title" text-case="title" quotes="true"/>
      </if>
      <else>
        <text variable="title" text-case="title" font-style="italic"/>
      </else>
    </choose>
  </macro>`;

const address = `
  <macro name="address">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>`;

/** Chicago, notes: `Given Family, *Title* (Place: Publisher, February 6, 2024), https://…` */
export const chicagoNotes = `${head('passage-chicago-notes', 'Chicago, full note')}${title}${address}
  <macro name="date">
    <date variable="issued"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
  </macro>
  <macro name="imprint">
    <group delimiter=", ">
      <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
      <text macro="date"/>
    </group>
  </macro>
  <bibliography et-al-min="4" et-al-use-first="1">
    <layout suffix=".">
      <group delimiter=", ">
        <names variable="author"><name and="text" delimiter=", "/></names>
        <choose>
          <if variable="container-title">
            <text macro="title"/>
            <group delimiter=" ">
              <choose><if type="article-journal" match="none"><text value="in"/></if></choose>
              <text variable="container-title" text-case="title" font-style="italic"/>
            </group>
            <text macro="imprint"/>
          </if>
          <else>
            <group delimiter=" ">
              <text macro="title"/>
              <group delimiter=", " prefix="(" suffix=")">
                <text variable="collection-title"/>
                <text macro="imprint"/>
              </group>
            </group>
          </else>
        </choose>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`;

/** MLA: `Family, Given. *Title*. Publisher, 6 Feb. 2024, https://…` */
export const mla = `${head('passage-mla', 'MLA')}${title}${address}
  <macro name="date">
    <date variable="issued"><date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/></date>
  </macro>
  <bibliography et-al-min="3" et-al-use-first="1">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name and="text" delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always" name-as-sort-order="first"/>
        </names>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title" text-case="title" font-style="italic"/>
          <text variable="collection-title"/>
          <text variable="publisher"/>
          <text macro="date"/>
          <text macro="address"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;

/** APA: `Family, G. (2024). *Title*. Publisher. https://…` */
export const apa = `${head('passage-apa', 'APA')}${address}
  <macro name="title">
    <choose>
      <if type="article-journal chapter"><text variable="title"/></if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="container">
    <choose>
      <if type="article-journal"><text variable="container-title" text-case="title" font-style="italic"/></if>
      <else-if type="chapter"><text variable="container-title" font-style="italic" prefix="In "/></else-if>
      <else><text variable="container-title" text-case="title"/></else>
    </choose>
  </macro>
  <macro name="date">
    <choose>
      <if type="webpage post-weblog">
        <date variable="issued"><date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/></date>
      </if>
      <else><date variable="issued"><date-part name="year"/></date></else>
    </choose>
  </macro>
  <bibliography et-al-min="21" et-al-use-first="19" et-al-use-last="true">
    <layout>
      <group delimiter=" ">
        <names variable="author" suffix=".">
          <name and="symbol" delimiter=", " delimiter-precedes-last="always" initialize-with=". " name-as-sort-order="all"/>
          <substitute><text variable="publisher" suffix="."/></substitute>
        </names>
        <text macro="date" prefix="(" suffix=")."/>
        <text macro="title" suffix="."/>
        <text macro="container" suffix="."/>
        <text variable="collection-title" suffix="."/>
        <choose>
          <if type="article-journal" match="none"><text variable="publisher" suffix="."/></if>
        </choose>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`;

/**
 * What the parts of one work do not share: the title between quotation marks, as `chicagoNotes` and `mla` print it,
 * the title as `apa` does, and the address.
 *
 * @param between stands between the three
 */
export const ownParts = (between: string) => `${head('passage-own-parts', 'What a part does not share')}
  <bibliography>
    <layout>
      <group delimiter="${between}">
        <text variable="title" text-case="title" quotes="true"/>
        <text variable="title"/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
