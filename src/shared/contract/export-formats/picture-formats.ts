import type { ExportFormatInfo } from './format-info.ts'

const NO_ROOM = 'names that would cover others: the picture’s description says how many'
const SOME_SCRIPTS = 'letters that its font lacks (Chinese, Japanese, Korean, Indian and Ethiopic among them): boxes stand for them'

/** Drawings of timeline, network and map. */
export const PICTURE_FORMATS = [
  {
    id: 'timeline-svg',
    label: 'Timeline as SVG',
    group: 'pictures',
    hint: 'drawn from the data, any size',
    suffix: 'timeline.svg',
    mediaType: 'image/svg+xml',
    loses: ['it is a picture: passages and codes are left out'],
  },
  {
    id: 'network-svg',
    label: 'Network as SVG',
    group: 'pictures',
    hint: 'drawn from the data, any size',
    suffix: 'network.svg',
    mediaType: 'image/svg+xml',
    loses: ['it is a picture: events and passages are left out', NO_ROOM],
  },
  {
    id: 'map-svg',
    label: 'Map as SVG',
    group: 'pictures',
    hint: 'places with coordinates',
    suffix: 'map.svg',
    mediaType: 'image/svg+xml',
    loses: ['it is a picture: events and passages are left out', NO_ROOM, 'places without coordinates'],
  },
  {
    id: 'timeline-pdf',
    label: 'Timeline as PDF',
    group: 'pictures',
    hint: 'sharp at any size in print',
    suffix: 'timeline.pdf',
    mediaType: 'application/pdf',
    loses: ['it is a picture: passages and codes are left out', SOME_SCRIPTS],
    binary: true,
  },
  {
    id: 'network-pdf',
    label: 'Network as PDF',
    group: 'pictures',
    hint: 'sharp at any size in print',
    suffix: 'network.pdf',
    mediaType: 'application/pdf',
    loses: ['it is a picture: events and passages are left out', NO_ROOM, SOME_SCRIPTS],
    binary: true,
  },
  {
    id: 'map-pdf',
    label: 'Map as PDF',
    group: 'pictures',
    hint: 'sharp at any size in print',
    suffix: 'map.pdf',
    mediaType: 'application/pdf',
    loses: ['it is a picture: events and passages are left out', NO_ROOM, 'places without coordinates', SOME_SCRIPTS],
    binary: true,
  },
] as const satisfies readonly ExportFormatInfo[]
