import { COLOURS } from '../../office/chart.ts'

const { light, dark } = COLOURS

const colours = ({ paper, ink, faint, track, bar, goal, empty }: typeof light) =>
  `--paper:${paper};--ink:${ink};--faint:${faint};--line:${track};--bar:${bar};--goal:${goal};--warn:${empty.ink};--warn-paper:${empty.fill}`

/** Legible at 360 points, by daylight and by night, and black on white on paper. */
export const STYLE = `
:root{color-scheme:light dark;${colours(light)}}
@media (prefers-color-scheme:dark){:root{${colours(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:72rem;margin:0 auto;padding:0 16px}
header{padding-top:12px}
main{padding-top:8px;padding-bottom:16px}
header form p{display:flex;justify-content:space-between;align-items:center;margin:0}
h1{font-size:1.35rem;line-height:1.3;margin:.2em 0}
h2{font-size:1.1rem;line-height:1.3;margin:0 0 .5em}
p{margin:.4em 0}
a{color:var(--bar)}
.faint,footer{color:var(--faint);font-size:.875rem}
.skip{position:absolute;left:-999px}
.skip:focus{position:static;display:inline-block}
:focus-visible{outline:3px solid var(--bar);outline-offset:2px;border-radius:3px}
section{border-top:1px solid var(--line);padding:18px 0}
.note{background:var(--warn-paper);color:var(--warn);padding:8px 12px;border-radius:6px}
button,.button{font:inherit;min-height:44px;padding:8px 18px;border:1px solid var(--bar);border-radius:6px;background:var(--bar);color:var(--paper);cursor:pointer}
button.quiet{background:none;color:var(--bar)}
summary{min-height:44px;padding:9px 0;cursor:pointer;color:var(--bar);font-weight:600}
.periods{display:flex;flex-wrap:wrap;list-style:none;gap:0 14px;margin:0;padding:0}
.periods a{display:inline-block;padding:9px 0}
form.filters{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:12px;align-items:end;padding-bottom:12px}
label{display:block;font-size:.875rem;color:var(--faint)}
select,input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--faint);border-radius:6px;min-height:44px;width:100%;padding:6px 8px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;font-size:1.1rem;line-height:1.3;padding-bottom:.5em}
th,td{padding:6px 4px;border-bottom:1px solid var(--line);vertical-align:top;text-align:left;font-weight:400}
thead th{font-size:.8rem;line-height:1.25;color:var(--faint);vertical-align:bottom}
td.n,th.n{text-align:right;padding-left:8px;white-space:nowrap}
thead th.n{white-space:normal}
tfoot th,tfoot td{font-weight:700;border-bottom:2px solid var(--ink)}
tr.unknown th{font-style:italic}
.zero{color:var(--faint)}
.empty{color:var(--warn);font-weight:600}
th[scope=row]{width:40%}
.meter{display:block;height:8px;margin-top:8px;border-radius:2px;background:var(--line);min-width:4rem}
.meter i{display:block;height:8px;border-radius:2px;background:var(--bar)}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 40px}
.two>section{min-width:0}
.picture{overflow-x:auto}
.picture svg{display:block;max-width:100%;height:auto}
.picture.wide svg{max-width:none}
.dark{display:none}
@media (prefers-color-scheme:dark){.dark{display:block}.light{display:none}}
ul.late{list-style:none;margin:0;padding:0}
ul.late li{padding:6px 0;border-bottom:1px solid var(--line)}
.outcomes{margin:0;padding-left:1.2em}
@media (max-width:32rem){th,td{padding:6px 3px;font-size:.9rem}thead th{font-size:.72rem}td.n,th.n{padding-left:4px}}
@media print{
:root{color-scheme:light;${colours(light)};--paper:#fff;--ink:#000;--faint:#333;--warn:#000;--warn-paper:#fff}
body{font-size:10pt}
.meter,.meter i{print-color-adjust:exact;-webkit-print-color-adjust:exact}
th,td{padding:3px 4px}
header,main,footer{max-width:none;padding:0}
.dark{display:none}.light{display:block}
.skip,.filters,details,.periods,button,nav{display:none}
a{color:#000;text-decoration:none}
section{break-inside:avoid;padding:10pt 0}
section.long{break-inside:auto}
thead{display:table-header-group}
tr,li{break-inside:avoid}
.picture svg{max-height:22cm;max-width:100%}
.two{display:block}
}
@page{margin:15mm}
`
