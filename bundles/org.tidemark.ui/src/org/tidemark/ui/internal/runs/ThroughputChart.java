/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import java.text.DecimalFormat;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.eclipse.ui.PlatformUI;
import org.tidemark.ui.internal.presenter.runs.RateSeries;
import org.tidemark.ui.internal.presenter.runs.Throughput;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Draws how many rows and bytes a second a run reads: in the last minute, or from its begin on. */
public final class ThroughputChart {

	private static final String ROWS_COLOR = "org.tidemark.ui.chart.rows"; //$NON-NLS-1$
	private static final String BYTES_COLOR = "org.tidemark.ui.chart.bytes"; //$NON-NLS-1$
	private static final double MEGA = 1e6;
	private static final double HEADROOM = 1.15;

	private final Function<Boolean, RateSeries> rates;
	private final Composite area;
	private final Button minute;
	private final Chart chart;
	private final int bytesAxis;
	private RateSeries shown = new RateSeries(List.of(), List.of());

	/** @param rates the rates of the last minute for true, else those of the whole run */
	public ThroughputChart(Composite parent, Function<Boolean, RateSeries> rates) {
		this.rates = rates;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(area);
		minute = radio("chart.minute", Messages.chart_minute, true); //$NON-NLS-1$
		radio("chart.whole", Messages.chart_whole, false); //$NON-NLS-1$
		chart = WidgetIds.mark(new Chart(area, SWT.NONE), "chart"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(160, 60).applyTo(chart);
		chart.getTitle().setVisible(false);
		chart.getLegend().setPosition(SWT.TOP);
		chart.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.chart_name;
			}
		});
		bytesAxis = chart.getAxisSet().createYAxis();
		chart.getAxisSet().getYAxis(bytesAxis).setPosition(IAxis.Position.Secondary);
		axis(chart.getAxisSet().getXAxis(0), "0"); //$NON-NLS-1$
		axis(chart.getAxisSet().getYAxis(0), "#,##0"); //$NON-NLS-1$
		axis(chart.getAxisSet().getYAxis(bytesAxis), "#,##0.#"); //$NON-NLS-1$
		colours();
	}

	private static void axis(IAxis axis, String format) {
		axis.getTitle().setVisible(false);
		axis.getTick().setFormat(new DecimalFormat(format));
		axis.getGrid().setStyle(LineStyle.NONE);
	}

	private Button radio(String id, String text, boolean selected) {
		Button button = WidgetIds.mark(new Button(area, SWT.RADIO), id);
		button.setText(text);
		button.setSelection(selected);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show()));
		return button;
	}

	/** The widget that holds it all. */
	public Composite control() {
		return area;
	}

	/** Draws the rates as they are now. */
	public void show() {
		RateSeries now = rates.apply(Boolean.valueOf(minute.getSelection()));
		if (now.equals(shown)) {
			return;
		}
		shown = now;
		chart.suspendUpdate(true);
		colours();
		ColorRegistry theme = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		draw(Messages.chart_rows, now.rows(), 1, 0, theme.get(ROWS_COLOR));
		draw(Messages.chart_bytes, now.bytes(), MEGA, bytesAxis, theme.get(BYTES_COLOR));
		chart.getAxisSet().getYAxis(bytesAxis).getTick().setVisible(!now.bytes().isEmpty());
		range(now);
		chart.suspendUpdate(false);
		chart.redraw();
	}

	/** As the page around it, whatever the theme has made of that. */
	private void colours() {
		chart.setBackground(area.getBackground());
		chart.getPlotArea().setBackground(area.getBackground());
		chart.getLegend().setBackground(area.getBackground());
		chart.getLegend().setForeground(area.getForeground());
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTick().setForeground(area.getForeground());
		}
	}

	private void draw(String name, List<Throughput.Point> points, double unit, int axis, Color color) {
		if (points.isEmpty()) {
			if (chart.getSeriesSet().getSeries(name) != null) {
				chart.getSeriesSet().deleteSeries(name);
			}
			return;
		}
		ISeries<?> known = chart.getSeriesSet().getSeries(name);
		ILineSeries<?> line = (ILineSeries<?>) (known != null ? known
				: chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, name));
		line.setYAxisId(axis);
		line.setSymbolType(ILineSeries.PlotSymbolType.NONE);
		line.setLineWidth(2);
		line.setAntialias(SWT.ON);
		line.setLineColor(color);
		line.setXSeries(points.stream().mapToDouble(Throughput.Point::second).toArray());
		line.setYSeries(points.stream().mapToDouble(p -> p.perSecond() / unit).toArray());
	}

	private void range(RateSeries now) {
		if (now.rows().isEmpty()) {
			return;
		}
		double first = now.rows().get(0).second();
		double last = now.rows().get(now.rows().size() - 1).second();
		chart.getAxisSet().getXAxis(0).setRange(new Range(Math.max(0, first - 1), Math.max(last, first + 1)));
		chart.getAxisSet().getYAxis(0).setRange(new Range(0, most(now.rows(), 1)));
		chart.getAxisSet().getYAxis(bytesAxis).setRange(new Range(0, most(now.bytes(), MEGA)));
	}

	private static double most(List<Throughput.Point> points, double unit) {
		double most = points.stream().mapToDouble(Throughput.Point::perSecond).max().orElse(0) / unit;
		return most <= 0 ? 1 : most * HEADROOM;
	}
}
