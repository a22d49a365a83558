/** The look of a printed report: the reader's own fonts, light or dark as the system is, plain on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --line: #8a8d90; --soft: #f2f2f2; --bad: #a30000; --good: #1e4f18; }
@media (prefers-color-scheme: dark) { :root { --soft: #292929; --bad: #ff9d8a; --good: #afdc8f; } }
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--soft); }
td ul { margin: 0; padding-inline-start: 1.1rem; }
code { font-family: ui-monospace, monospace; font-size: 0.92em; }
.dry-run { border: 2px solid var(--line); padding: 0.5rem 1rem; font-weight: 600; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
@media print {
  :root { color-scheme: light; --soft: #f2f2f2; --bad: #a30000; --good: #1e4f18; }
  body { margin: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
}
`;
