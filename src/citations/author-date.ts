/**
 * The one style in which works are cited within a text: author and year, with a list of the works at its end. Titles
 * stand as their record has them.
 *
 * Source: The Chicago Manual of Style, 17th ed., 15.5-15.34 (author-date), 14.68-14.99 (names and titles).
 */
export const authorDate = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never" page-range-format="expanded">
  <info><title>Author and date</title><id>passage-author-date</id><updated>2026-11-29T00:00:00+00:00</updated></info>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
      <else-if variable="title"><text term="no date" form="short"/></else-if>
    </choose>
  </macro>
  <macro name="title">
    <choose>
      <if variable="container-title"><text variable="title" quotes="true"/></if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="locator">
    <group delimiter=" ">
      <choose><if locator="page" match="none"><label variable="locator" form="short"/></if></choose>
      <text variable="locator"/>
    </group>
  </macro>
  <macro name="whole">
    <choose>
      <if type="article-journal article-magazine article-newspaper review" match="any">
        <group delimiter=": ">
          <group delimiter=" ">
            <text variable="container-title" font-style="italic"/>
            <text variable="volume"/>
            <text variable="issue" prefix="(" suffix=")"/>
          </group>
          <text variable="page"/>
        </group>
      </if>
      <else>
        <group delimiter=", ">
          <group delimiter=" ">
            <choose><if variable="container-title page editor" match="all"><text term="in" text-case="capitalize-first"/></if></choose>
            <text variable="container-title" font-style="italic"/>
          </group>
          <choose>
            <if variable="author"><names variable="editor"><label form="verb" suffix=" "/><name and="text" delimiter=", "/></names></if>
          </choose>
          <group delimiter=" ">
            <text term="volume" form="short" text-case="capitalize-first"/>
            <text variable="volume"/>
          </group>
          <choose>
            <if is-numeric="edition">
              <group delimiter=" "><number variable="edition" form="ordinal"/><text term="edition" form="short"/></group>
            </if>
            <else><text variable="edition"/></else>
          </choose>
          <text variable="page"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="imprint">
    <group delimiter=", ">
      <text variable="genre" text-case="capitalize-first"/>
      <group delimiter=" "><text variable="collection-title"/><text variable="number"/></group>
      <choose>
        <if type="article-journal" match="none">
          <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
        </if>
      </choose>
    </group>
  </macro>
  <citation et-al-min="4" et-al-use-first="1" disambiguate-add-year-suffix="true" disambiguate-add-names="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <group delimiter=" ">
          <names variable="author">
            <name form="short" and="text" delimiter=", "/>
            <substitute><names variable="editor"/><names variable="translator"/><text macro="title"/></substitute>
          </names>
          <text macro="year"/>
        </group>
        <text macro="locator"/>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="11" et-al-use-first="7">
    <sort><key variable="author"/><key variable="issued"/><key variable="title"/></sort>
    <layout>
      <group delimiter=". " suffix=".">
        <names variable="author">
          <name and="text" delimiter=", " delimiter-precedes-last="always" name-as-sort-order="first"/>
          <label form="short" prefix=", "/>
          <substitute><names variable="editor"/><names variable="translator"/><text macro="title"/></substitute>
        </names>
        <text macro="year"/>
        <text macro="title"/>
        <text macro="whole"/>
        <text macro="imprint"/>
        <choose>
          <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
          <else><text variable="URL"/></else>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>`;
