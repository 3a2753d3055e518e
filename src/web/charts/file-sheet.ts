// The sheet inside of a chart that stands alone: light colours and a stack of faces, since no page lends it any.

/** The rules, as they stand in the file. */
export const FILE_SHEET = `
text{font:12px 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif;fill:#55606e;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
line,path{fill:none;vector-effect:non-scaling-stroke}
.title{font-size:16px;font-weight:600;fill:#1b2430}.standing{font-weight:600;fill:#1b2430}.note{font-size:11px}
.grid{stroke:#ebe8e1}.foot{stroke:#dcd8cf}.today{stroke:#7b8590;stroke-dasharray:2 2}.due{stroke:#1f5f8b}
path.own{stroke:#1b2430;stroke-width:2}path.gap{stroke-width:1;stroke-dasharray:1 3}path.other{stroke:#7a4b2a;stroke-width:1.5}
.path{stroke:#7b8590;stroke-dasharray:4 3}.ahead{stroke:#8a5a00;stroke-width:1.5;stroke-dasharray:2 3}.cone{fill:#fff4d6;stroke:none}
.band{fill:#e6eff5;stroke:none}.goal{stroke:#1f5f8b;stroke-width:1.5}
circle.own{fill:#1b2430}circle.other{fill:#7a4b2a}circle.open{fill:#fff;stroke:#1b2430;stroke-width:1.5}circle.older{fill:#fff;stroke:#7b8590}
.value{font-weight:600;font-size:13px}.now{fill:#1b2430;font-weight:600;font-size:13px}.beside{fill:#7a4b2a}.asked,.flag{fill:#1f5f8b}.pace{fill:#8a5a00}
.rail{stroke:#dcd8cf;stroke-width:4}.gone{stroke:#7b8590;stroke-width:4}.end,.done{fill:#1a7f5a}.end.open{fill:#fff;stroke:#1f5f8b;stroke-width:2}
.cell rect{fill:#fff;stroke:#dcd8cf}.cell.yes rect{fill:#e4f2ec;stroke:#1a7f5a}.cell.no rect{fill:#fbe9e7;stroke:#b3261e}.cell.unknown rect{stroke-dasharray:3 2;stroke:#7b8590}
.cell .in{fill:#1b2430;font-weight:600;stroke:none}`
