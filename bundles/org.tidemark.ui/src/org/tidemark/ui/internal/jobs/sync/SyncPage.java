/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.sync;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.jobs.JobEditorContext;
import org.tidemark.ui.internal.jobs.JobEditorPage;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.sync.AlertForm;
import org.tidemark.ui.internal.presenter.sync.Choice;
import org.tidemark.ui.internal.presenter.sync.ScheduleForm;
import org.tidemark.ui.internal.presenter.sync.SyncField;
import org.tidemark.ui.internal.presenter.sync.SyncForm;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** How the tables of the job are synced, and what that means in a sentence. */
public final class SyncPage implements JobEditorPage {

	/** Its id. */
	public static final String ID = "sync"; //$NON-NLS-1$

	private static final int LEAST_WIDTH = 380;
	private static final int MARGIN = 12;
	private static final int WIDTH = 760;

	private final SyncForm form;
	private final ScheduleGroup schedule;
	private final AlertGroup alerts;
	private final ScrolledComposite scroll;
	private final Composite area;
	private final Combo scope;
	private final Label sentence;
	private final Map<SyncField, Combo> combos = new EnumMap<>(SyncField.class);
	private final Map<SyncField, Text> texts = new EnumMap<>(SyncField.class);
	private final Map<SyncField, Label> names = new EnumMap<>(SyncField.class);
	private final Map<SyncField, ControlDecoration> problems = new EnumMap<>(SyncField.class);
	private boolean showing;

	/** Makes the page. */
	public SyncPage(Composite parent, JobEditorContext context) {
		form = new SyncForm(context.document());
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		area = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(MARGIN, 10).numColumns(2).spacing(12, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.scope);
		scope = WidgetIds.mark(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "sync.scope"); //$NON-NLS-1$
		GridDataFactory.swtDefaults().hint(FontPixels.of(area, LEAST_WIDTH), SWT.DEFAULT).applyTo(scope);
		scope.addListener(SWT.Selection, e -> {
			form.choose(scope.getSelectionIndex());
			show();
		});
		sentence = WidgetIds.mark(new Label(area, SWT.WRAP), "sync.sentence"); //$NON-NLS-1$
		sentence.setFont(JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
		group(Messages.group_reading, labels(SyncField.MODE, Messages.label_mode, SyncField.STRATEGY,
				Messages.label_strategy, SyncField.CURSOR, Messages.label_cursor,
				SyncField.CONDITION, Messages.label_condition));
		group(Messages.group_writing, labels(SyncField.WRITE_MODE, Messages.label_writeMode, SyncField.CONFLICTS,
				Messages.label_conflicts, SyncField.ERRORS, Messages.label_errors));
		group(Messages.group_deletes, labels(SyncField.DELETES, Messages.label_deletes, SyncField.DELETE_COLUMN,
				Messages.label_deleteColumn, SyncField.DELETE_ACTION, Messages.label_deleteAction,
				SyncField.DELETE_TABLE,
				Messages.label_deleteTable, SyncField.DELETE_KEY, Messages.label_deleteKey, SyncField.DELETE_GUARD,
				Messages.label_deleteGuard));
		group(Messages.group_safety,
				labels(SyncField.VERIFY, Messages.label_verify, SyncField.DRIFT, Messages.label_drift));
		group(Messages.group_speed,
				labels(SyncField.BATCH_SIZE, Messages.label_batchSize, SyncField.THREADS, Messages.label_threads));
		schedule = new ScheduleGroup(area, new ScheduleForm(context.document(), Clock.systemDefaultZone()), WIDTH);
		alerts = new AlertGroup(area, new AlertForm(context.document(), context.services().session(),
				context.services().background()), WIDTH);
		scroll.setContent(area);
		scroll.addControlListener(ControlListener.controlResizedAdapter(e -> {
			widen();
			scroll.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		}));
	}

	/** Large letters need more width, as long as there is some. */
	private void widen() {
		int room = scroll.getClientArea().width - 2 * MARGIN;
		int width = Math.max(WIDTH, Math.min(FontPixels.of(area, WIDTH), room));
		for (Control child : area.getChildren()) {
			if (child.getLayoutData() instanceof GridData data && data.horizontalSpan == 2) {
				data.widthHint = width;
			}
		}
		area.layout(true, true);
	}

	/** What stands on its tab. */
	public static String tab() {
		return Messages.title;
	}

	private static Map<SyncField, String> labels(Object... pairs) {
		Map<SyncField, String> labels = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			labels.put((SyncField) pairs[i], (String) pairs[i + 1]);
		}
		return labels;
	}

	private void group(String title, Map<SyncField, String> labels) {
		Group group = new Group(area, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 6).applyTo(group);
		GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(group);
		labels.forEach((field, label) -> {
			Label name = new Label(group, SWT.NONE);
			name.setText(label);
			GridDataFactory.swtDefaults().applyTo(name);
			names.put(field, name);
			if (field.isChoice()) {
				combo(group, field);
			} else {
				text(group, field);
			}
		});
	}

	private void combo(Group group, SyncField field) {
		Combo combo = WidgetIds.mark(new Combo(group, SWT.READ_ONLY | SWT.DROP_DOWN), id(field));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection,
				e -> form.set(field, form.choices(field).get(combo.getSelectionIndex()).id()));
		combos.put(field, combo);
	}

	private void text(Group group, SyncField field) {
		Text text = WidgetIds.mark(new Text(group, SWT.BORDER), id(field));
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(text);
		ControlDecoration problem = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
		problem.setImage(FieldDecorationRegistry.getDefault()
				.getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		problem.hide();
		problems.put(field, problem);
		text.addModifyListener(e -> check(field));
		text.addListener(SWT.DefaultSelection, e -> take(field));
		text.addFocusListener(FocusListener.focusLostAdapter(e -> take(field)));
		texts.put(field, text);
	}

	private static String id(SyncField field) {
		return "sync." + field.name().toLowerCase(Locale.ROOT); //$NON-NLS-1$
	}

	private void check(SyncField field) {
		if (!showing) {
			tell(field, form.problem(field, texts.get(field).getText()).orElse("")); //$NON-NLS-1$
		}
	}

	private void take(SyncField field) {
		tell(field, form.set(field, texts.get(field).getText().strip()).orElse("")); //$NON-NLS-1$
	}

	private void tell(SyncField field, String problem) {
		ControlDecoration shown = problems.get(field);
		shown.setDescriptionText(problem);
		if (problem.isEmpty()) {
			shown.hide();
		} else {
			shown.show();
		}
	}

	@Override
	public void refresh(JobDocument document) {
		show();
		boolean editable = document.editable();
		combos.values().forEach(combo -> combo.setEnabled(editable));
		texts.values().forEach(text -> text.setEnabled(editable));
		schedule.show(editable);
		alerts.show(editable);
	}

	private void show() {
		showing = true;
		scope.setItems(form.scopes().toArray(String[]::new));
		scope.select(form.scope());
		combos.forEach((field, combo) -> {
			List<Choice> choices = form.choices(field);
			combo.setItems(choices.stream().map(Choice::label).toArray(String[]::new));
			combo.select(choices.stream().map(Choice::id).toList().indexOf(form.value(field)));
		});
		texts.forEach((field, text) -> {
			text.setMessage(form.fallback(field));
			if (!text.getText().equals(form.value(field))) {
				text.setText(form.value(field));
			}
			tell(field, ""); //$NON-NLS-1$
		});
		showing = false;
		combos.forEach((field, combo) -> reveal(field, combo));
		texts.forEach((field, text) -> reveal(field, text));
		sentence.setText(form.sentence());
		area.layout(true, true);
		scroll.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void reveal(SyncField field, Control control) {
		boolean applies = form.applies(field);
		for (Control each : List.of(names.get(field), control)) {
			each.setVisible(applies);
			((GridData) each.getLayoutData()).exclude = !applies;
		}
	}

	@Override
	public void flush() {
		texts.keySet().forEach(this::take);
		schedule.flush();
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return tab();
	}

	@Override
	public Control control() {
		return scroll;
	}

	@Override
	public void setFocus() {
		scope.setFocus();
	}
}
