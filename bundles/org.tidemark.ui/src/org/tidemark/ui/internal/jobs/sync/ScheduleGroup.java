/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.sync;

import java.util.Optional;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.presenter.sync.ScheduleForm;
import org.tidemark.ui.internal.presenter.sync.ScheduleForm.Kind;
import org.tidemark.ui.internal.widget.WidgetIds;

/** When the job runs by itself. */
final class ScheduleGroup {

	/** Takes a text over, or only looks at it, and says what is wrong with it. */
	@FunctionalInterface
	private interface Taken {
		Optional<String> by(String text);
	}

	private final ScheduleForm form;
	private final Combo kind;
	private final Text timing;
	private final Text zone;
	private final Button makesUp;
	private final Label sentence;
	private boolean showing;

	ScheduleGroup(Composite parent, ScheduleForm form, int width) {
		this.form = form;
		Group group = new Group(parent, SWT.NONE);
		group.setText(Messages.group_schedule);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 6).applyTo(group);
		GridDataFactory.fillDefaults().span(2, 1).hint(width, SWT.DEFAULT).applyTo(group);
		new Label(group, SWT.NONE).setText(Messages.label_schedule);
		kind = WidgetIds.mark(new Combo(group, SWT.READ_ONLY | SWT.DROP_DOWN), "sync.schedule"); //$NON-NLS-1$
		kind.setItems(Messages.schedule_never, Messages.schedule_cron, Messages.schedule_every);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(kind);
		kind.addListener(SWT.Selection, e -> form.choose(Kind.values()[kind.getSelectionIndex()]));
		timing = text(group, Messages.label_timing, "sync.timing", form::timingProblem, form::setTiming); //$NON-NLS-1$
		zone = text(group, Messages.label_timeZone, "sync.time_zone", form::zoneProblem, form::setZone); //$NON-NLS-1$
		new Label(group, SWT.NONE);
		makesUp = WidgetIds.mark(new Button(group, SWT.CHECK), "sync.missed"); //$NON-NLS-1$
		makesUp.setText(Messages.label_missed);
		makesUp.addListener(SWT.Selection, e -> form.setMakesUp(makesUp.getSelection()));
		sentence = WidgetIds.mark(new Label(group, SWT.WRAP), "sync.next"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(width / 2, SWT.DEFAULT).applyTo(sentence);
	}

	private Text text(Group group, String label, String id, Taken look, Taken take) {
		new Label(group, SWT.NONE).setText(label);
		Text text = WidgetIds.mark(new Text(group, SWT.BORDER), id);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(text);
		ControlDecoration problem = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
		problem.setImage(FieldDecorationRegistry.getDefault()
				.getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		problem.hide();
		text.addModifyListener(e -> tell(problem, showing ? Optional.empty() : look.by(text.getText())));
		text.addListener(SWT.DefaultSelection, e -> tell(problem, take.by(text.getText())));
		text.addFocusListener(FocusListener.focusLostAdapter(e -> tell(problem, take.by(text.getText()))));
		return text;
	}

	private static void tell(ControlDecoration decoration, Optional<String> problem) {
		decoration.setDescriptionText(problem.orElse("")); //$NON-NLS-1$
		if (problem.isPresent()) {
			decoration.show();
		} else {
			decoration.hide();
		}
	}

	/** Shows the schedule as it is. */
	void show(boolean editable) {
		showing = true;
		Kind now = form.kind();
		kind.select(now.ordinal());
		kind.setEnabled(editable);
		show(timing, form.timing(), editable && now != Kind.NEVER);
		show(zone, form.zone(), editable && now == Kind.CRON);
		makesUp.setSelection(form.makesUp());
		makesUp.setEnabled(editable && now != Kind.NEVER);
		sentence.setText(form.sentence());
		showing = false;
	}

	private static void show(Text text, String value, boolean enabled) {
		if (!text.getText().equals(value)) {
			text.setText(value);
		}
		text.setEnabled(enabled);
	}

	/** Takes over what is still being typed. */
	void flush() {
		if (timing.isEnabled()) {
			form.setTiming(timing.getText());
		}
		if (zone.isEnabled()) {
			form.setZone(zone.getText());
		}
	}
}
