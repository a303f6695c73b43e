/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.EnumMap;
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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
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
	private static final int WIDTH = 560;
	private static final int HEIGHT = 300;

	private final Services services;
	private final ConnectionForm form;
	private final Map<Field, Text> texts = new EnumMap<>(Field.class);
	private @Nullable Text url;
	private Optional<ConnectorDescriptor> built = Optional.empty();
	private boolean urlProblem;
	private boolean showing;
	private @Nullable Button test;
	private @Nullable PropertiesTab properties;
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
		GridLayoutFactory.swtDefaults().margins(8, 8).applyTo(area);
		HelpContexts.set(area, HelpContexts.CONNECTION_WIZARD);
		setControl(area);
		// the dialog takes its size from what is there when it opens
		built = Optional.of(form.connector());
		build(area);
	}

	/** Makes the tabs that the chosen kind of system needs. */
	private void build(Composite area) {
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		texts.clear();
		TabFolder tabs = WidgetIds.mark(new TabFolder(area, SWT.TOP), "wizard.tabs"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tabs);
		main(tab(tabs, Messages.tab_main));
		if (!form.connector().fileBased()) {
			authentication(tab(tabs, Messages.tab_authentication));
			security(tab(tabs, Messages.tab_tls));
		}
		properties = new PropertiesTab(tab(tabs, Messages.tab_properties), services, form, this::changed);
		environment(tab(tabs, Messages.tab_environment));
		testButton(area);
	}

	private static Composite tab(TabFolder tabs, String name) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(name);
		Composite area = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(LABEL_COLUMNS).margins(8, 8).applyTo(area);
		item.setControl(area);
		return area;
	}

	private void main(Composite area) {
		text(area, Field.NAME, Messages.field_name, SWT.BORDER).setEnabled(!form.existing());
		if (form.connector().fileBased()) {
			file(area, Field.FILE, Messages.field_file);
			return;
		}
		text(area, Field.HOST, Messages.field_host, SWT.BORDER);
		text(area, Field.PORT, Messages.field_port, SWT.BORDER)
				.setMessage(String.valueOf(form.connector().defaultPort()));
		text(area, Field.DATABASE, Messages.field_database, SWT.BORDER);
		label(area, Messages.field_url);
		Text address = WidgetIds.mark(new Text(area, SWT.BORDER), "wizard.url"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(address);
		address.setText(form.url());
		address.addModifyListener(e -> enterUrl(address.getText()));
		url = address;
	}

	/** Takes host, port and database from the address; the address from those is shown by {@link #changed}. */
	private void enterUrl(String text) {
		if (showing) {
			return;
		}
		touched = true;
		urlProblem = !text.isBlank() && !form.enterUrl(text);
		if (!urlProblem) {
			showing = true;
			texts.forEach((field, widget) -> {
				if (!widget.getText().equals(form.get(field))) {
					widget.setText(form.get(field));
				}
			});
			showing = false;
			PropertiesTab tab = properties;
			if (tab != null) {
				tab.show();
			}
		}
		check();
	}

	private void authentication(Composite area) {
		text(area, Field.USER, Messages.field_user, SWT.BORDER);
		Text password = text(area, Field.PASSWORD, Messages.field_password, SWT.BORDER);
		char hidden = '\u2022';
		password.setEchoChar(hidden);
		label(area, ""); //$NON-NLS-1$
		Button show = WidgetIds.mark(new Button(area, SWT.CHECK), "wizard.showPassword"); //$NON-NLS-1$
		show.setText(Messages.field_showPassword);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(show);
		show.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(e -> password.setEchoChar(show.getSelection() ? '\0' : hidden)));
		label(area, ""); //$NON-NLS-1$
		Button save = choice(area, "wizard.savePassword", Messages.field_savePassword); //$NON-NLS-1$
		label(area, ""); //$NON-NLS-1$
		Button ask = choice(area, "wizard.askPassword", Messages.field_askPassword); //$NON-NLS-1$
		save.setSelection(!form.asks());
		ask.setSelection(form.asks());
		password.setEnabled(!form.asks());
		show.setEnabled(!form.asks());
		ask.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			form.setAsks(ask.getSelection());
			password.setEnabled(!form.asks());
			show.setEnabled(!form.asks());
			changed();
		}));
		note(area, Messages.field_passwordNote);
	}

	private static Button choice(Composite area, String id, String name) {
		Button choice = WidgetIds.mark(new Button(area, SWT.RADIO), id);
		choice.setText(name);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(choice);
		return choice;
	}

	private void security(Composite area) {
		combo(area, "tls", Messages.field_tls, TlsMode.values(), Words::of, form.tls(), form::setTls); //$NON-NLS-1$
		file(area, Field.CA_FILE, Messages.field_caFile);
		file(area, Field.CLIENT_CERTIFICATE, Messages.field_clientCertificate);
		file(area, Field.CLIENT_KEY, Messages.field_clientKey);
		note(area, Messages.field_tlsNote);
	}

	private void environment(Composite area) {
		combo(area, "environment", Messages.field_environment, Environment.values(), Words::of, form.environment(), //$NON-NLS-1$
				form::setEnvironment);
		note(area, Messages.field_environmentNote);
	}

	private static void note(Composite area, String text) {
		Label note = new Label(area, SWT.WRAP);
		note.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).span(LABEL_COLUMNS, 1).hint(420, SWT.DEFAULT).applyTo(note);
	}

	private void testButton(Composite area) {
		Button button = WidgetIds.mark(new Button(area, SWT.PUSH), "wizard.test"); //$NON-NLS-1$
		button.setText(Messages.wizard_test);
		button.setImage(new Icons(button).image(Icon.TEST));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> new ConnectionTestDialog(getShell(),
				form.settings().name(), changed -> ConnectionTest.of(services.session(), services.background(),
						form.settings(), changed))
				.open()));
		test = button;
	}

	private Text text(Composite parent, Field field, String name, int style) {
		label(parent, name);
		Text text = WidgetIds.mark(new Text(parent, style), "wizard." + field.name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(text);
		fill(field, text);
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
	}

	private void fill(Field field, Text text) {
		text.setText(form.get(field));
		text.addModifyListener(e -> {
			if (!showing) {
				form.set(field, text.getText());
				changed();
			}
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
		Composite area = (Composite) getControl();
		if (!built.equals(Optional.of(connector))) {
			built = Optional.of(connector);
			url = null;
			build(area);
		}
		area.layout(true, true);
		check();
	}

	/** Shows the address that host, port and database make now. */
	private void changed() {
		touched = true;
		Text address = url;
		if (address != null && !address.isDisposed() && !address.getText().equals(form.url())) {
			showing = true;
			address.setText(form.url());
			showing = false;
			urlProblem = false;
		}
		check();
	}

	private void check() {
		Optional<String> problem = urlProblem ? Optional.of(Messages.field_urlWrong) : form.problem();
		setErrorMessage(touched ? problem.orElse(null) : null);
		setPageComplete(problem.isEmpty());
		Button button = test;
		if (button != null) {
			button.setEnabled(problem.isEmpty());
		}
	}
}
