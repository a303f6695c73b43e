/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm.Field;
import org.tidemark.ui.internal.presenter.connection.ConnectionTest;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.HelpContexts;
import org.tidemark.ui.internal.workbench.Services;

/** Asks for everything that a connection of the chosen kind has, and tries it. */
final class ConnectionPage extends WizardPage {

	private static final int LABEL_COLUMNS = 3;

	private final Services services;
	private final ConnectionForm form;
	private final Map<Field, Text> texts = new EnumMap<>(Field.class);
	private final Map<Control, Field> rows = new LinkedHashMap<>();
	private final List<Control> serverOnly = new ArrayList<>();
	private @Nullable Button test;
	private boolean touched;

	ConnectionPage(Services services, ConnectionForm form) {
		super("connection"); //$NON-NLS-1$
		this.services = services;
		this.form = form;
		setPageComplete(form.problem().isEmpty());
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(LABEL_COLUMNS).margins(8, 8).applyTo(area);
		text(area, Field.NAME, Messages.field_name, SWT.BORDER).setEnabled(!form.existing());
		file(area, Field.FILE, Messages.field_file);
		text(area, Field.HOST, Messages.field_host, SWT.BORDER);
		text(area, Field.PORT, Messages.field_port, SWT.BORDER);
		text(area, Field.DATABASE, Messages.field_database, SWT.BORDER);
		text(area, Field.USER, Messages.field_user, SWT.BORDER);
		text(area, Field.PASSWORD, Messages.field_password, SWT.BORDER | SWT.PASSWORD);
		combo(area, "environment", Messages.field_environment, Environment.values(), Words::of, form.environment(), //$NON-NLS-1$
				form::setEnvironment);
		security(area);
		Text options = text(area, Field.OPTIONS, Messages.field_options, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 54).applyTo(options);
		options.setMessage(Messages.field_optionsHint);
		testButton(area);
		HelpContexts.set(area, HelpContexts.CONNECTION_WIZARD);
		setControl(area);
	}

	private void security(Composite area) {
		Group group = new Group(area, SWT.NONE);
		group.setText(Messages.field_security);
		GridLayoutFactory.swtDefaults().numColumns(LABEL_COLUMNS).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(LABEL_COLUMNS, 1).applyTo(group);
		combo(group, "tls", Messages.field_tls, TlsMode.values(), Words::of, form.tls(), form::setTls); //$NON-NLS-1$
		file(group, Field.CA_FILE, Messages.field_caFile);
		file(group, Field.CLIENT_CERTIFICATE, Messages.field_clientCertificate);
		file(group, Field.CLIENT_KEY, Messages.field_clientKey);
		serverOnly.add(group);
	}

	private void testButton(Composite area) {
		Button button = WidgetIds.mark(new Button(area, SWT.PUSH), "wizard.test"); //$NON-NLS-1$
		button.setText(Messages.wizard_test);
		button.setImage(new Icons(button).image(Icon.TEST));
		GridDataFactory.swtDefaults().span(LABEL_COLUMNS, 1).applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> new ConnectionTestDialog(getShell(),
				form.settings().name(), changed -> ConnectionTest.of(services.session(), services.background(),
						form.settings(), changed))
				.open()));
		test = button;
	}

	private Text text(Composite parent, Field field, String name, int style) {
		Label label = label(parent, name);
		Text text = WidgetIds.mark(new Text(parent, style), "wizard." + field.name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(text);
		fill(field, text);
		rows.put(label, field);
		rows.put(text, field);
		return text;
	}

	private void file(Composite parent, Field field, String name) {
		Text text = text(parent, field, name, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
		Button browse = WidgetIds.mark(new Button(parent, SWT.PUSH),
				"wizard.browse." + field.name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		browse.setText(Messages.browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			String chosen = new FileDialog(getShell(), SWT.OPEN).open();
			if (chosen != null) {
				text.setText(chosen);
			}
		}));
		rows.put(browse, field);
	}

	private void fill(Field field, Text text) {
		text.setText(form.get(field));
		text.addModifyListener(e -> {
			form.set(field, text.getText());
			touched = true;
			check();
		});
		texts.put(field, text);
	}

	private static <T> void combo(Composite parent, String id, String name, T[] values, Function<T, String> words,
			T value, Consumer<T> choose) {
		label(parent, name);
		Combo combo = WidgetIds.mark(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), "wizard." + id); //$NON-NLS-1$
		for (T each : values) {
			combo.add(words.apply(each));
		}
		combo.select(List.of(values).indexOf(value));
		combo.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> choose.accept(values[combo.getSelectionIndex()])));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
	}

	private static Label label(Composite parent, String name) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(name);
		return label;
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			adapt();
		}
		super.setVisible(visible);
		Text name = texts.get(form.existing() ? first() : Field.NAME);
		if (visible && name != null) {
			name.setFocus();
		}
	}

	private Field first() {
		return form.connector().fileBased() ? Field.FILE : Field.HOST;
	}

	/** Shows the fields of the chosen kind alone. */
	private void adapt() {
		ConnectorDescriptor connector = form.connector();
		setTitle(form.existing() ? NLS.bind(Messages.wizard_connectionTitleEdit, form.get(Field.NAME))
				: NLS.bind(Messages.wizard_connectionTitle, connector.name()));
		setDescription(connector.fileBased() ? Messages.wizard_fileText : Messages.wizard_connectionText);
		rows.forEach((control, field) -> show(control, form.has(field)));
		serverOnly.forEach(control -> show(control, !connector.fileBased()));
		Text port = texts.get(Field.PORT);
		if (port != null) {
			port.setMessage(String.valueOf(connector.defaultPort()));
		}
		((Composite) getControl()).layout(true, true);
		check();
	}

	private static void show(Control control, boolean visible) {
		control.setVisible(visible);
		if (control.getLayoutData() instanceof GridData data) {
			data.exclude = !visible;
		} else {
			control.setLayoutData(GridDataFactory.swtDefaults().exclude(!visible).create());
		}
	}

	private void check() {
		Optional<String> problem = form.problem();
		setErrorMessage(touched ? problem.orElse(null) : null);
		setPageComplete(problem.isEmpty());
		Button button = test;
		if (button != null) {
			button.setEnabled(problem.isEmpty());
		}
	}
}
