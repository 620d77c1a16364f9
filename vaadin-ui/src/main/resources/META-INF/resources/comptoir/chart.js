/**
 * <comptoir-chart>: draws data with ECharts in the colours and the language of the page.
 * `data` is what is to be seen, never how: {kind: 'days', …} or {kind: 'stores', …} or {kind: 'levels', …}, see Chart.java.
 * Fires `bar-click` with {id} when a bar of a store is clicked.
 */
import * as echarts from './echarts.esm.min.js';

const moneyShort = (locale, currency) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 });
const moneyFull = (locale, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
/** A day without a zone: read and written in UTC, so that no browser moves it. */
const asDate = day => new Date(`${day}T00:00:00Z`);
const dayShort = locale => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayFull = locale => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const escape = text => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);

/** Colours as the page's style sheet names them, resolved for light or dark. */
function palette(host) {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const read = name => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colors = {
    accent: read('--chart-accent'),
    soft: read('--chart-soft'),
    second: read('--chart-second'),
    text: read('--chart-text'),
    line: read('--chart-line'),
    paper: read('--comptoir-paper'),
    ink: read('--comptoir-ink'),
  };
  probe.remove();
  return { ...colors, font: getComputedStyle(host).fontFamily };
}

const common = c => ({
  animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350,
  textStyle: { fontFamily: c.font, color: c.text },
  tooltip: {
    backgroundColor: c.paper,
    borderColor: c.line,
    textStyle: { color: c.ink, fontFamily: c.font, fontSize: 13 },
    extraCssText: 'box-shadow: 0 4px 16px rgb(0 0 0 / 12%); border-radius: 10px;',
    confine: true,
  },
});

function days(data, c, width) {
  const { locale, series, from, to } = data;
  const short = dayShort(locale);
  const colors = [c.accent, c.second];
  const axisDays = series.length ? series[0].points.map(([day]) => day) : [];
  const few = axisDays.length <= 31 && width > 0 && width / Math.max(axisDays.length, 1) > 14;
  const axisMoney = moneyShort(locale, series[0]?.currency ?? 'GBP');
  const inPeriod = day => day >= from && day <= to;
  return {
    ...common(c),
    grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      ...common(c).tooltip,
      trigger: 'axis',
      axisPointer: { type: few ? 'shadow' : 'line', shadowStyle: { color: c.soft, opacity: 0.35 }, lineStyle: { color: c.line } },
      formatter: points => {
        const day = points[0].axisValue;
        const lines = points.map(p => `<b>${escape(moneyFull(locale, series[p.seriesIndex].currency).format(p.data.value ?? p.data))}</b>`);
        return `${escape(dayFull(locale).format(asDate(day)))}<br>${lines.join('<br>')}`;
      },
    },
    xAxis: {
      type: 'category',
      data: axisDays,
      boundaryGap: few,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: c.line } },
      axisLabel: { color: c.text, formatter: day => short.format(asDate(day)), hideOverlap: true, margin: 12 },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      splitLine: { lineStyle: { color: c.line, type: [3, 4] } },
      axisLabel: { color: c.text, formatter: value => axisMoney.format(value) },
    },
    series: series.map((one, index) =>
      few
        ? {
            type: 'bar',
            barMaxWidth: 26,
            data: one.points.map(([day, value]) => ({
              value,
              itemStyle: { color: inPeriod(day) ? colors[index % 2] : c.soft, borderRadius: [4, 4, 0, 0] },
            })),
          }
        : {
            type: 'line',
            showSymbol: false,
            smooth: 0.2,
            data: one.points.map(([, value]) => value),
            lineStyle: { color: colors[index % 2], width: 2 },
            itemStyle: { color: colors[index % 2] },
            areaStyle: { color: colors[index % 2], opacity: 0.12 },
          },
    ),
  };
}

function stores(data, c, width) {
  const { locale, bars, focused, labels } = data;
  const faded = bar => focused && bar.id !== focused;
  const nameWidth = Math.min(180, Math.max(96, width * 0.34));
  return {
    ...common(c),
    grid: { left: 4, right: 64, top: 4, bottom: 4, containLabel: true },
    tooltip: {
      ...common(c).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: c.soft, opacity: 0.3 } },
      formatter: points => {
        const bar = bars[points[0].dataIndex];
        const money = moneyFull(locale, bar.currency);
        const before = bar.before === null ? '' : `<br>${escape(labels.before)} ${escape(money.format(bar.before))}`;
        return `<b>${escape(bar.name)}</b><br>${escape(labels.now)} <b>${escape(money.format(bar.now))}</b>${before}`;
      },
    },
    xAxis: { type: 'value', show: false, min: value => Math.min(0, value.min) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(bar => bar.name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: c.text, width: nameWidth, overflow: 'truncate', fontSize: 13 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        cursor: 'pointer',
        data: bars.map(bar => ({
          value: bar.now,
          itemStyle: { color: faded(bar) ? c.soft : c.accent, borderRadius: [0, 5, 5, 0] },
          label: {
            show: true,
            position: bar.now < 0 ? 'insideLeft' : 'right',
            color: c.text,
            fontSize: 12,
            formatter: () => moneyShort(locale, bar.currency).format(bar.now),
          },
        })),
      },
      {
        type: 'bar',
        barWidth: 4,
        barGap: '25%',
        silent: true,
        data: bars.map(bar => ({ value: bar.before ?? 0, itemStyle: { color: c.soft, borderRadius: [0, 2, 2, 0] } })),
      },
    ],
  };
}

function levels(data, c) {
  const { locale, points, labels } = data;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const short = dayShort(locale);
  const lines = [
    [data.reorderPoint, labels.reorderPoint],
    [data.maximum, labels.maximum],
  ].filter(([value]) => value !== null);
  const highest = Math.max(0, ...points.map(([, value]) => value), ...lines.map(([value]) => value));
  return {
    ...common(c),
    grid: { left: 4, right: 12, top: 20, bottom: 4, containLabel: true },
    tooltip: {
      ...common(c).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: c.line } },
      formatter: ([p]) => `${escape(dayFull(locale).format(asDate(p.axisValue)))}<br>${escape(labels.onHand)} <b>${escape(number.format(p.data))}</b>`,
    },
    xAxis: {
      type: 'category',
      data: points.map(([day]) => day),
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: c.line } },
      axisLabel: { color: c.text, formatter: day => short.format(asDate(day)), hideOverlap: true, margin: 12 },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      minInterval: 1,
      max: value => Math.max(value.max, highest),
      splitLine: { lineStyle: { color: c.line, type: [3, 4] } },
      axisLabel: { color: c.text, formatter: value => number.format(value) },
    },
    series: [
      {
        type: 'line',
        step: 'end',
        showSymbol: false,
        data: points.map(([, value]) => value),
        lineStyle: { color: c.accent, width: 2 },
        itemStyle: { color: c.accent },
        areaStyle: { color: c.accent, opacity: 0.12 },
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          data: lines.map(([value, label]) => ({
            yAxis: value,
            lineStyle: { color: c.second, type: 'dashed' },
            label: { position: 'insideEndTop', color: c.text, fontSize: 12, formatter: () => `${label} ${number.format(value)}` },
          })),
        },
      },
    ],
  };
}

const KINDS = { days, stores, levels };

class ComptoirChart extends HTMLElement {
  #data;
  #chart;
  #watches = [];

  set data(data) {
    this.#data = data;
    this.#draw();
  }

  get data() {
    return this.#data;
  }

  connectedCallback() {
    // Flow may have set the property before this class was known.
    if (Object.hasOwn(this, 'data')) {
      const early = this.data;
      delete this.data;
      this.data = early;
    }
    const size = new ResizeObserver(() => this.#draw());
    size.observe(this);
    const page = new MutationObserver(() => this.#draw());
    page.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    const device = matchMedia('(prefers-color-scheme: dark)');
    const repaint = () => this.#draw();
    device.addEventListener('change', repaint);
    this.#watches = [() => size.disconnect(), () => page.disconnect(), () => device.removeEventListener('change', repaint)];
  }

  disconnectedCallback() {
    this.#watches.forEach(stop => stop());
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  #draw() {
    if (!this.isConnected || !this.#data || !this.clientWidth) {
      return;
    }
    if (!this.#chart) {
      this.#chart = echarts.init(this, null, { renderer: 'svg' });
      this.#chart.on('click', point => {
        const bar = this.#data.bars?.[point.dataIndex];
        if (bar) {
          this.dispatchEvent(new CustomEvent('bar-click', { detail: { id: bar.id } }));
        }
      });
    }
    this.#chart.resize();
    this.#chart.setOption(KINDS[this.#data.kind](this.#data, palette(this), this.clientWidth), true);
  }
}

customElements.define('comptoir-chart', ComptoirChart);
