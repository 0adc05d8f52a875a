// What Mermaid is told: colours that stand for the theme's, text of 14 units, no HTML, no dice.
(function () {
  'use strict';
  // The values are names: DiagramSvg finds them again and makes classes of them.
  var ink = '#1d1b18', soft = '#5c574f', rule = '#e4dfd4', paper = '#fbfaf6', leaf = '#fffefb';
  var seal = '#b3312a', wash = '#f8ebe7', blue = '#3b6ea5', ochre = '#c98a2b', green = '#5b8c6b';
  var font = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "PingFang SC",' +
      ' "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

  function theme() {
    var v = {
      darkMode: false, background: leaf, fontFamily: font, fontSize: '14px',
      primaryColor: leaf, primaryTextColor: ink, primaryBorderColor: soft,
      secondaryColor: paper, secondaryTextColor: ink, secondaryBorderColor: rule,
      tertiaryColor: paper, tertiaryTextColor: ink, tertiaryBorderColor: rule,
      lineColor: soft, textColor: ink, titleColor: ink, mainBkg: leaf, nodeBorder: soft,
      nodeTextColor: ink, border1: soft, border2: rule, arrowheadColor: soft,
      clusterBkg: paper, clusterBorder: rule, edgeLabelBackground: leaf, defaultLinkColor: soft,
      noteBkgColor: wash, noteTextColor: ink, noteBorderColor: rule,
      errorBkgColor: wash, errorTextColor: seal,
      // sequence
      actorBkg: leaf, actorBorder: soft, actorTextColor: ink, actorLineColor: rule,
      signalColor: soft, signalTextColor: ink, labelBoxBkgColor: paper, labelBoxBorderColor: rule,
      labelTextColor: ink, loopTextColor: soft, activationBkgColor: wash, activationBorderColor: soft,
      sequenceNumberColor: leaf,
      // gantt
      sectionBkgColor: paper, sectionBkgColor2: leaf, altSectionBkgColor: leaf, gridColor: rule,
      excludeBkgColor: rule, taskBkgColor: leaf, taskBorderColor: soft, taskTextColor: ink,
      taskTextLightColor: ink, taskTextDarkColor: ink, taskTextOutsideColor: ink,
      taskTextClickableColor: ink, activeTaskBkgColor: wash, activeTaskBorderColor: soft,
      doneTaskBkgColor: paper, doneTaskBorderColor: rule, critBkgColor: wash, critBorderColor: seal,
      todayLineColor: seal, vertLineColor: rule,
      // state
      transitionColor: soft, transitionLabelColor: ink, stateLabelColor: ink, stateBkg: leaf,
      labelBackgroundColor: leaf, compositeBackground: paper, compositeTitleBackground: leaf,
      compositeBorder: rule, altBackground: paper, innerEndBackground: ink, specialStateColor: ink,
      // class, requirement, entity
      classText: ink, attributeBackgroundColorOdd: leaf, attributeBackgroundColorEven: paper,
      rowOdd: leaf, rowEven: paper,
      // pie, quadrant, chart
      pieTitleTextSize: '16px', pieTitleTextColor: ink, pieSectionTextColor: ink,
      pieSectionTextSize: '14px', pieLegendTextColor: ink, pieLegendTextSize: '14px',
      pieStrokeColor: leaf, pieStrokeWidth: '1px', pieOuterStrokeColor: leaf,
      pieOuterStrokeWidth: '0', pieOpacity: '0.4',
      quadrant1Fill: paper, quadrant2Fill: leaf, quadrant3Fill: paper, quadrant4Fill: leaf,
      quadrant1TextFill: soft, quadrant2TextFill: soft, quadrant3TextFill: soft,
      quadrant4TextFill: soft, quadrantPointFill: seal, quadrantPointTextFill: ink,
      quadrantXAxisTextFill: ink, quadrantYAxisTextFill: ink, quadrantTitleFill: ink,
      quadrantInternalBorderStrokeFill: rule, quadrantExternalBorderStrokeFill: rule,
      xyChart: {
        backgroundColor: leaf, titleColor: ink, xAxisLabelColor: soft, xAxisTitleColor: ink,
        xAxisTickColor: rule, xAxisLineColor: soft, yAxisLabelColor: soft, yAxisTitleColor: ink,
        yAxisTickColor: rule, yAxisLineColor: soft,
        plotColorPalette: [blue, seal, ochre, green].join(', ')
      }
    };
    var series = [blue, ochre, green, seal];
    for (var i = 0; i < 12; i++) {
      v['pie' + (i + 1)] = series[i % 4];
      v['cScale' + i] = paper;
      v['cScaleInv' + i] = soft;
      v['cScalePeer' + i] = rule;
      v['cScaleLabel' + i] = ink;
      v['git' + i] = series[i % 4];
      v['gitInv' + i] = leaf;
      v['gitBranchLabel' + i] = leaf;
      v['fillType' + i] = paper;
    }
    v.commitLabelColor = ink;
    v.commitLabelBackground = leaf;
    v.tagLabelColor = ink;
    v.tagLabelBackground = paper;
    v.tagLabelBorder = rule;
    return v;
  }

  var css =
      // the line of the day on which it was drawn would be wrong the day after
      '.today { display: none }' +
      '.statediagram-cluster rect.inner { stroke: none }' +
      '.statediagram-cluster rect.outer { stroke: ' + rule + ' }' +
      '.loopLine { stroke: ' + soft + ' }' +
      '.grid .tick line, .grid path.domain { stroke: ' + rule + '; opacity: 1 }' +
      'rect.task.milestone { fill: ' + wash + '; stroke: ' + seal + ' }' +
      '.grid .tick text { fill: ' + soft + '; stroke: none; font-size: 12px }' +
      '.mindmap-node.section-root text { text-anchor: middle }' +
      '.mindmap-node.section-root circle { fill: ' + wash + '; stroke: ' + seal + ' }' +
      '.mindmap-node.section-root tspan { fill: ' + ink + ' }' +
      '[class*="section-edge-"] { stroke: ' + soft + '; stroke-width: 1px }' +
      '.mindmap-node .node-bkg { stroke: ' + rule + '; stroke-width: 1px }';

  window.settingsOfDiagrams = function () {
    return {
      startOnLoad: false, securityLevel: 'strict', htmlLabels: false, suppressErrorRendering: true,
      deterministicIds: true, deterministicIDSeed: 'd', logLevel: 5, theme: 'base',
      fontFamily: font, fontSize: 14, themeVariables: theme(), themeCSS: css, look: 'classic',
      flowchart: {htmlLabels: false, curve: 'basis', padding: 12, nodeSpacing: 40, rankSpacing: 44},
      sequence: {
        actorFontFamily: font, noteFontFamily: font, messageFontFamily: font, actorFontSize: 14,
        noteFontSize: 13, messageFontSize: 13, mirrorActors: false, height: 40
      },
      gantt: {fontSize: 13, sectionFontSize: 13, barHeight: 24, barGap: 6, topPadding: 48, leftPadding: 120, useWidth: 760},
      state: {padding: 12}, class: {htmlLabels: false}, er: {fontSize: 13}, pie: {textPosition: 0.6}
    };
  };
}());
