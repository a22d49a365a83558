/** Takes the place of style sheets that single components import: the page links them all. */
export default {};
