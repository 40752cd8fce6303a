/**
 * Advance widths in thousandths of an em, of the widest sans-serif that people commonly have (DejaVu Sans, the
 * fallback of most Linux systems; Verdana is its twin). Segoe UI, San Francisco, Helvetica and Noto Sans are 8 to 15 %
 * narrower, so what fits these widths fits everywhere.
 */

/** Code points 32 to 126. */
export const ASCII_REGULAR: readonly number[] = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
  748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
  337, 636, 838,
];

/** Code points 32 to 126, bold. */
export const ASCII_BOLD: readonly number[] = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
  696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995,
  837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716,
  678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
  365, 712, 838,
];

/** Letters and signs outside ASCII that do not decompose into a letter and marks: regular and bold. */
export const SINGLE_WIDTHS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xa0, [318, 348]],
  [0xa3, [636, 696]],
  [0xa5, [636, 696]],
  [0xa7, [500, 500]],
  [0xa9, [1000, 1000]],
  [0xab, [612, 646]],
  [0xae, [1000, 1000]],
  [0xb0, [500, 500]],
  [0xb7, [318, 380]],
  [0xbb, [612, 646]],
  [0xc6, [974, 1085]],
  [0xd0, [775, 838]],
  [0xd7, [838, 838]],
  [0xd8, [787, 850]],
  [0xde, [605, 738]],
  [0xdf, [630, 719]],
  [0xe6, [982, 1048]],
  [0xf0, [612, 687]],
  [0xf8, [612, 687]],
  [0xfe, [635, 716]],
  [0x110, [775, 838]],
  [0x111, [635, 716]],
  [0x131, [278, 343]],
  [0x141, [562, 642]],
  [0x142, [284, 371]],
  [0x152, [1070, 1167]],
  [0x153, [1023, 1094]],
  [0x2010, [361, 415]],
  [0x2011, [361, 415]],
  [0x2013, [500, 500]],
  [0x2014, [1000, 1000]],
  [0x2018, [318, 380]],
  [0x2019, [318, 380]],
  [0x201c, [518, 657]],
  [0x201d, [518, 657]],
  [0x201e, [518, 657]],
  [0x2022, [590, 639]],
  [0x2026, [1000, 1000]],
  [0x202f, [318, 348]],
  [0x20ac, [636, 696]],
  [0x2122, [1000, 1000]],
  [0x2190, [838, 838]],
  [0x2192, [838, 838]],
  [0x2264, [838, 838]],
  [0x2265, [838, 838]],
  [0x2713, [838, 838]],
  [0x2717, [838, 838]],
]);

/**
 * Ranges of scripts, sorted by start: first and last code point, regular and bold width. For scripts drawn by another
 * font than the Latin one a generous mean is taken; Chinese, Japanese and Korean are one em by design.
 */
export const SCRIPT_WIDTHS: readonly (readonly [number, number, number, number])[] = [
  [0x0370, 0x03ff, 690, 770],
  [0x0400, 0x04ff, 730, 830],
  [0x0530, 0x058f, 720, 790],
  [0x0590, 0x05ff, 600, 660],
  [0x0600, 0x07bf, 720, 820],
  [0x0900, 0x0dff, 780, 880],
  [0x0e00, 0x0eff, 660, 740],
  [0x1000, 0x109f, 900, 960],
  [0x10a0, 0x10ff, 660, 740],
  [0x1100, 0x11ff, 1000, 1000],
  [0x1e00, 0x1fff, 690, 770],
  [0x2000, 0x200a, 500, 500],
  [0x2e80, 0xa4cf, 1000, 1000],
  [0xac00, 0xd7ff, 1000, 1000],
  [0xf900, 0xfaff, 1000, 1000],
  [0xfb50, 0xfdff, 900, 1000],
  [0xfe30, 0xfe4f, 1000, 1000],
  [0xfe70, 0xfeff, 720, 820],
  [0xff00, 0xffef, 1000, 1000],
  [0x20000, 0x3fffd, 1000, 1000],
];

/** Colour emoji fonts draw wider than their em square: Segoe UI Emoji and Noto Color Emoji by up to 1.3. */
export const EMOJI_WIDTH = 1300;

/** Of a vowel sign beside its letter, as in Devanagari, Tamil or Bengali. */
export const SPACING_MARK_WIDTH = 420;

/** Of anything else, in thousandths of an em. */
export const UNKNOWN_WIDTH = 900;
