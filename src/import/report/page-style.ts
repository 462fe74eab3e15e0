/** How the printed report looks: ink on paper, A4, one column, nothing that needs colour to be read. */
export const PAGE_STYLE = `
@page { size: A4; margin: 18mm 20mm 20mm; }
:root { --ink: #1c2430; --soft: #5c6673; --rule: #d5d9de; --lit: #c77d0a; --pale: #f6f3ec; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, "DejaVu Sans", sans-serif; color: var(--ink); background: #fff; }
body { max-width: 170mm; margin: 12mm auto; padding: 0 6mm; }
header { border-bottom: 2pt solid var(--ink); padding-bottom: 5mm; margin-bottom: 6mm; }
h1 { font-size: 24pt; line-height: 1.15; margin: 0 0 2mm; letter-spacing: -0.01em; }
h2 { font-size: 14pt; line-height: 1.25; margin: 9mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 11.5pt; margin: 5mm 0 0.5mm; break-after: avoid; }
p { margin: 0 0 2.5mm; max-width: 150mm; }
.over { color: var(--soft); margin: 0 0 1mm; }
.badge { display: inline-block; border: 0.75pt solid var(--ink); border-radius: 99pt; padding: 0.8mm 3.5mm; font-size: 9.5pt; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; margin: 6mm 0 2mm; }
.figures div { border-top: 0.75pt solid var(--rule); padding-top: 2mm; }
.figures b { display: block; font-size: 20pt; line-height: 1.1; font-weight: 700; }
.figures span { color: var(--soft); font-size: 9.5pt; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; break-inside: avoid; margin: 1mm 0 3mm; }
th { text-align: left; font-weight: 400; color: var(--soft); font-size: 9pt; vertical-align: bottom; }
th, td { border-bottom: 0.5pt solid var(--rule); padding: 1.3mm 0; }
td { vertical-align: top; }
.n { text-align: right; white-space: nowrap; width: 21mm; padding-left: 5mm; }
td.n + td.n { font-weight: 700; }
.pairs td.n { font-weight: 400; }
.lights { display: flex; gap: 5mm; align-items: center; break-inside: avoid; border-bottom: 0.5pt solid var(--rule); padding: 2.5mm 0; }
.lights svg { flex: none; width: 46mm; height: auto; }
.lights p { margin: 0; }
.lights b { font-size: 12pt; }
.remains { background: var(--pale); border-left: 3pt solid var(--lit); padding: 4mm 5mm 2.5mm; break-inside: avoid; margin: 3mm 0; }
ul { margin: 0 0 2mm; padding-left: 5mm; }
li { margin-bottom: 1.2mm; }
footer { margin-top: 10mm; border-top: 0.75pt solid var(--rule); padding-top: 2mm; color: var(--soft); font-size: 9pt; }
@media print { body { margin: 0 auto; padding: 0; } .remains { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
@media (max-width: 560px) { .figures { grid-template-columns: repeat(2, 1fr); } .lights { display: block; } }
`
