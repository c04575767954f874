/**
 * Three styles in the Citation Style Language, for the few kinds of work this site cites. Chicago’s is a full note,
 * since readers copy it into their footnotes. citation-js brings an APA for every kind of work there is: citeproc takes
 * five times as long for it, and a site of a thousand papers has ten thousand references. It also starts anew for each
 * style, so the three are parts of one.
 *
 * Sources: The Chicago Manual of Style, 17th ed., 14.19-14.37 (notes), 14.207 (web pages), 14.220 (reports);
 * MLA Handbook, 9th ed., chapter 5 (elements in order, containers); Publication Manual of the American Psychological
 * Association, 7th ed., 9.7-9.37 (elements), 10.1 (articles), 10.3 (chapters), 10.4 (reports), 10.16 (web pages).
 */

/** A style whose entries have this layout. In text nothing is cited: what stands for it there takes no time. */
const style = (id: string, title: string, layout: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info><title>${title}</title><id>${id}</id><updated>2026-11-28T00:00:00+00:00</updated></info>
  <citation><layout><text value="cited"/></layout></citation>
  <bibliography><layout>${layout}</layout></bibliography>
</style>`;

/**
 * A part of a larger whole is named between quotation marks, a work that stands alone in italics. In a group, as all
 * that a full stop may follow: one that ends with a question mark then takes none.
 */
const title = `
<group>
  <choose>
    <if variable="container-title"><text variable="title" text-case="title" quotes="true"/></if>
    <else><text variable="title" text-case="title" font-style="italic"/></else>
  </choose>
</group>`;

const address = `
<choose>
  <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
  <else><text variable="URL"/></else>
</choose>`;

/** MLA says nothing in place of a date. */
const undated = '<text term="no date" form="short"/>';

const imprint = `
<group delimiter=", ">
  <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
  <choose>
    <if variable="issued">
      <date variable="issued"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
    </if>
    <else>${undated}</else>
  </choose>
</group>`;

const series = `
<group delimiter=" "><text variable="collection-title"/><text variable="collection-number"/></group>`;

/** Chicago, notes: `Given Family, *Title* (Place: Publisher, February 6, 2024), https://…` */
const chicagoNote = `
<group delimiter=", " suffix=".">
  <names variable="author"><name and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/></names>
  <choose>
    <if variable="container-title">
      ${title}
      <group delimiter=" ">
        <choose><if type="article-journal" match="none"><text value="in"/></if></choose>
        <text variable="container-title" text-case="title" font-style="italic"/>
      </group>
      ${imprint}
    </if>
    <else>
      <group delimiter=" ">
        <group delimiter=", ">
          ${title}
          <names variable="translator" prefix="trans. "><name and="text" delimiter=", "/></names>
        </group>
        <group delimiter=", " prefix="(" suffix=")">
          ${series}
          ${imprint}
        </group>
      </group>
    </else>
  </choose>
  ${address}
</group>`;

/** MLA: `Family, Given. *Title*. Publisher, 6 Feb. 2024, https://…` */
const mla = `
<group delimiter=". " suffix=".">
  <names variable="author">
    <name and="text" delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always" name-as-sort-order="first" et-al-min="3" et-al-use-first="1"/>
  </names>
  ${title}
  <group delimiter=", ">
    <names variable="translator" prefix="Translated by "><name and="text" delimiter=", "/></names>
    <text variable="container-title" text-case="title" font-style="italic"/>
    ${series}
    <text variable="publisher"/>
    <date variable="issued"><date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/></date>
    ${address}
  </group>
</group>`;

/** APA: `Family, G. (2024). *Title*. Publisher. https://…` */
const apa = `
<group delimiter=" ">
  <names variable="author" suffix=".">
    <name and="symbol" delimiter=", " delimiter-precedes-last="always" initialize-with=". " name-as-sort-order="all" et-al-min="21" et-al-use-first="19" et-al-use-last="true"/>
    <substitute><text variable="publisher" suffix="."/></substitute>
  </names>
  <choose>
    <if variable="issued" match="none"><group suffix="."><group prefix="(" suffix=")">${undated}</group></group></if>
    <else-if type="webpage post-weblog">
      <date variable="issued" prefix="(" suffix=")."><date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/></date>
    </else-if>
    <else><date variable="issued" prefix="(" suffix=")."><date-part name="year"/></date></else>
  </choose>
  <group delimiter=" " suffix=".">
    <choose>
      <if type="article-journal chapter"><text variable="title"/></if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
    <names variable="translator" prefix="(" suffix=", Trans.)"><name and="symbol" delimiter=", " initialize-with=". "/></names>
  </group>
  <group suffix=".">
    <choose>
      <if type="article-journal"><text variable="container-title" text-case="title" font-style="italic"/></if>
      <else-if type="chapter"><text variable="container-title" font-style="italic" prefix="In "/></else-if>
      <else><text variable="container-title" text-case="title"/></else>
    </choose>
  </group>
  <group suffix=".">${series}</group>
  <choose>
    <if type="article-journal" match="none"><text variable="publisher" suffix="."/></if>
  </choose>
  ${address}
</group>`;

/**
 * A work in Chicago’s notes, in MLA and in APA. APA comes last: what it puts in an author’s place is not printed again
 * in the same entry.
 *
 * @param between stands between the three
 */
export const allStyles = (between: string) =>
  style(
    'passage-all',
    'Chicago, MLA, APA',
    `<group delimiter="${between}">${chicagoNote}${mla}${apa}</group>`,
  );

/**
 * What the parts of one work do not share: the title between quotation marks, as Chicago and MLA print it, the title
 * as APA does, and the address.
 *
 * @param between stands between the three
 */
export const ownParts = (between: string) =>
  style(
    'passage-own-parts',
    'What a part does not share',
    `<group delimiter="${between}">
      <text variable="title" text-case="title" quotes="true"/>
      <text variable="title"/>
      <text variable="URL"/>
    </group>`,
  );
