import { Button, createTheme, type MantineColorsTuple, Menu, Modal, Notification, SegmentedControl, Tooltip } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#eaf2fc',
  '#d3e2f6',
  '#a8c5ec',
  '#7aa6e2',
  '#538cda',
  '#3b7cd6',
  '#2d72d2',
  '#205fb8',
  '#1854a5',
  '#094892',
]

const dark: MantineColorsTuple = [
  '#e6eaf0',
  '#c3cad4',
  '#9ba6b4',
  '#6d7886',
  '#414b58',
  '#323b47',
  '#272f39',
  '#1c232b',
  '#161c23',
  '#10151b',
]

/** Dense and calm: 13 px base, small radii, tight spacing, one accent. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, dark },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif",
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '17px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.35' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '5px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '17px' }, h2: { fontSize: '15px' }, h3: { fontSize: '13px' } } },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'compact-sm', variant: 'default' }, styles: { root: { fontWeight: 450 } } }),
    // The library's own first stop in a menu is no item, which screen readers stumble over.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    // The library's own words are too faint beside a title.
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
      styles: { description: { color: 'var(--ink-soft)' } },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', withItemsBorders: true },
      styles: {
        root: { padding: 0, border: '1px solid var(--line)', background: 'var(--surface)' },
        indicator: { borderRadius: 2, background: 'var(--ground-deep)', boxShadow: 'none' },
        label: { padding: '3px 9px', color: 'var(--ink)', fontWeight: 450 },
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true, fz: 'xs' } }),
  },
})
