/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.start;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the installed bundles that the command line needs: Tidemark and what extends it, without the windows. What
 * the framework resolves and whose components it reads is what a start takes its time for.
 */
public final class CommandLineBundles {

	private static final String TIDEMARK = "org.tidemark."; //$NON-NLS-1$

	private final List<InstalledBundle> installed;
	private final String widgets;
	private final Map<String, Set<InstalledBundle>> byName = new HashMap<>();
	private final Map<String, Set<InstalledBundle>> byPackage = new HashMap<>();
	private final Set<InstalledBundle> windows = new HashSet<>();

	/**
	 * @param installed all bundles
	 * @param widgets   the bundle of the widgets: who cannot do without it belongs to the workbench
	 */
	public CommandLineBundles(Collection<InstalledBundle> installed, String widgets) {
		this.installed = List.copyOf(installed);
		this.widgets = widgets;
		for (InstalledBundle bundle : installed) {
			byName.computeIfAbsent(bundle.name(), name -> new LinkedHashSet<>()).add(bundle);
			bundle.exports().forEach(
					exported -> byPackage.computeIfAbsent(exported, name -> new LinkedHashSet<>()).add(bundle));
		}
		boolean found = true;
		while (found) {
			found = false;
			for (InstalledBundle bundle : installed) {
				found |= needsWindows(bundle) && windows.add(bundle);
			}
		}
	}

	/** The bundles of the command line, in the order of the installed ones. */
	public List<InstalledBundle> chosen() {
		Set<InstalledBundle> chosen = new HashSet<>();
		Deque<InstalledBundle> open = new ArrayDeque<>(installed.stream().filter(this::isRoot).toList());
		while (!open.isEmpty()) {
			InstalledBundle bundle = open.pop();
			if (chosen.add(bundle)) {
				bundle.bundles().forEach(name -> open.addAll(byName.getOrDefault(name, Set.of())));
				bundle.imports().forEach(name -> open.addAll(providers(name)));
				bundle.wishes().forEach(name -> open.addAll(withoutWindows(byName.getOrDefault(name, Set.of()))));
				bundle.wishes().forEach(name -> open.addAll(withoutWindows(byPackage.getOrDefault(name, Set.of()))));
				open.addAll(byName.getOrDefault(bundle.host(), Set.of()));
				open.addAll(fragments(bundle));
			}
		}
		return installed.stream().filter(chosen::contains).toList();
	}

	private boolean needsWindows(InstalledBundle bundle) {
		return bundle.name().equals(widgets) || hasWindow(byName.getOrDefault(bundle.host(), Set.of()))
				|| bundle.bundles().stream().anyMatch(name -> hasWindow(byName.getOrDefault(name, Set.of())))
				|| bundle.imports().stream().anyMatch(name -> {
					Set<InstalledBundle> all = byPackage.getOrDefault(name, Set.of());
					return !all.isEmpty() && windows.containsAll(all);
				});
	}

	private boolean hasWindow(Collection<InstalledBundle> bundles) {
		return bundles.stream().anyMatch(windows::contains);
	}

	/** Others come because a chosen one needs them; so a library that only the workbench uses stays away. */
	private boolean isRoot(InstalledBundle bundle) {
		return bundle.contributes() || !windows.contains(bundle)
				&& (bundle.started() || bundle.name().startsWith(TIDEMARK) || usesTidemark(bundle) || !isUsed(bundle));
	}

	private static boolean usesTidemark(InstalledBundle bundle) {
		return bundle.host().startsWith(TIDEMARK)
				|| bundle.bundles().stream().anyMatch(name -> name.startsWith(TIDEMARK))
				|| bundle.imports().stream().anyMatch(name -> name.startsWith(TIDEMARK));
	}

	private boolean isUsed(InstalledBundle bundle) {
		return installed.stream().anyMatch(other -> other != bundle && uses(other, bundle));
	}

	private static boolean uses(InstalledBundle user, InstalledBundle bundle) {
		return user.bundles().contains(bundle.name()) || user.wishes().contains(bundle.name())
				|| bundle.host().equals(user.name())
				|| bundle.exports().stream()
						.anyMatch(name -> user.imports().contains(name) || user.wishes().contains(name));
	}

	private Collection<InstalledBundle> providers(String name) {
		Set<InstalledBundle> all = byPackage.getOrDefault(name, Set.of());
		List<InstalledBundle> without = withoutWindows(all);
		return without.isEmpty() ? all : without;
	}

	private List<InstalledBundle> withoutWindows(Collection<InstalledBundle> bundles) {
		return bundles.stream().filter(bundle -> !windows.contains(bundle)).toList();
	}

	/** A fragment of the widgets is no window where the widgets themselves are chosen. */
	private List<InstalledBundle> fragments(InstalledBundle host) {
		return installed.stream().filter(bundle -> bundle.host().equals(host.name()))
				.filter(bundle -> windows.contains(host) || !windows.contains(bundle)).toList();
	}
}
