/** Rows of our own in the columns of each data set; bars stand for tabs, which nobody sees. */
const tabbed = (lines: string): string => lines.replaceAll('|', '\t')

export const GDELT =
  tabbed(`900000001|20210311|202103|2021|2021.1945|GEOMIL|GEORGIAN ARMY|GEO|||||MIL|||TUR|TURKEY|TUR||||||||1|190|190|19|4|-10.0|6|1|6|-4.25|4|Batumi, Georgia|GG|GG04||41.6423|41.6339|-1|1|Turkey|TU|TU||39|35|TU|4|Batumi, Georgia|GG|GG04||41.6423|41.6339|-1|20210312101500|https://example.org/a?x=1
900000002|20210312|202103|2021|2021.1973|TUR|TURKEY|TUR||||||||GEO|GEORGIA|GEO||||||||0|112|112|11|3|-2.0|2|1|2|0.5|1|Turkey|TU|TU||39|35|TU|1|Georgia|GG|GG||42|43.5|GG|1|Georgia|GG|GG||42|-43.5|GG|20210312101500|https://example.org/a?x=1`)

export const UCDP = `id,year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
5001,2021,1,77,Georgia: Batumi,88,Government of Georgia - Front,1,Government of Georgia,2,Front,2,https://example.org/front,Test wire,2021-03-12,"Front raids, again",Spokesman,1,Batumi town,Ajaria,Batumi,41.64,-41.63,Georgia,Europe,1,2,2021-03-09,2021-03-11,1,2,0,0,3,5,3
5002,2021,3,77,Georgia: Batumi,88,Front - Civilians,2,Front,9,Civilians,1,Daily paper,Test daily,2021-03-14,Village burnt,,1,Gori,Kartli,Gori,41.98,44.11,Georgia,Europe,1,1,2021-03-13,2021-03-13,0,0,4,0,4,4,4
`

export const ACLED = `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
GEO101,2021-03-11,2021,1,Political violence,Battles,Armed clash,Military Forces of Georgia,,State Forces,Military Forces of Turkey,Front; Guard,State Forces,,,268,Caucasus,Georgia,Ajaria,Batumi,,Batumi,41.64,-41.63,1,Test wire,National,"Soldiers exchanged fire, near Batumi. Three died.",3,,1616000000
GEO102,2021-03-13,2021,2,Demonstrations,Protests,Peaceful protest,Protesters (Georgia),,Protesters,,,,,,268,Caucasus,Georgia,Ajaria,Batumi,,Batumi,41.64,-41.63,1,Test daily,National,"People marched.",0,,1616000001
`

export const PLOVER = [
  {
    id: 'P1',
    date: '2021-03-11',
    enddate: '2021-03-12',
    actor: [{ code: 'GEO', sector: 'GOV', entity_text: 'Georgia' }],
    recipient: [{ code: 'TUR', entity_text: 'Turkey' }],
    event: ['ASSAULT'],
    mode: ['aerial'],
    context: ['military'],
    event_loc: [{ name: 'Batumi', latitude: 41.64, longitude: -41.63 }],
    event_text: 'Georgia bombed the port.',
    link: 'https://example.org/port',
    cite_info: { headline: 'Port bombed', publisher: 'Test wire', date: '2021-03-12' },
  },
  {
    id: 'P2',
    date: '2021-03-15',
    actor: [{ code: 'GEO', entity_text: 'Georgia' }],
    recipient: [{ code: 'TUR', entity_text: 'Turkey' }],
    event: ['CONSULT', 'AGREE'],
    mode: ['visit', ''],
    event_text: 'They met and agreed.',
    link: 'https://example.org/met',
  },
]
  .map((row) => JSON.stringify(row))
  .join('\n')

export const TIMELINE = JSON.stringify({
  title: { text: { headline: 'A war' } },
  events: [
    {
      unique_id: 't1',
      start_date: { year: 2021, month: 3, day: 11 },
      end_date: { year: 2021, month: 3, day: 13 },
      group: 'Blockade',
      text: { headline: 'Road <i>closed</i>', text: '<p>The road was closed.</p>' },
      media: { url: 'https://example.org/road', credit: 'Test wire' },
    },
    { unique_id: 't2', start_date: { year: -38 }, text: { headline: 'Old war', text: 'Long ago.' } },
  ],
})

/** As POLECAT's weekly tables are. */
export const POLECAT =
  tabbed(`Event ID|Event Date|Event Type|Event Mode|Actor Name|Actor COW|Recipient Name|Recipient COW|Placename|Latitude|Longitude|Event Text|Headline
L1|2021-03-11|ASSAULT|aerial|Georgia|GEO|Turkey|TUR|Batumi|41.64|-41.63|Jets struck Batumi.|Jets strike Batumi
L2|2021-03-12|CONSULT|visit|Georgia|GEO|Turkey|TUR||||Envoys came to Ankara.|Envoys meet
`)
