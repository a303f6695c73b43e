/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to run a program that refuses to work as root.
 *
 * @param prefix what goes before the command; the program keeps the process id
 * @param owner who has to own the program's files; nobody when they stay as they are
 */
record UnprivilegedUser(List<String> prefix, Optional<UserPrincipal> owner) {

	private static final String NOBODY = "nobody";

	static boolean runsAsRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	/**
	 * Finds a way that works here.
	 *
	 * @param program a file that the program has to be able to execute
	 * @param directory a directory that the program has to be able to write to; its owner may change
	 */
	static UnprivilegedUser find(Path program, Path directory) throws IOException {
		if (!runsAsRoot()) {
			return new UnprivilegedUser(List.of(), Optional.empty());
		}
		List<UnprivilegedUser> ways = new ArrayList<>();
		UserPrincipal nobody = FileSystems.getDefault().getUserPrincipalLookupService()
				.lookupPrincipalByName(NOBODY);
		String uid = Tool.run(List.of("id", "-u", NOBODY)).output().strip();
		ways.add(new UnprivilegedUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"),
				Optional.of(nobody)));
		ways.add(new UnprivilegedUser(List.of("unshare", "-U"), Optional.empty()));
		UserPrincipal root = Files.getOwner(directory);
		for (UnprivilegedUser way : ways) {
			way.own(directory);
			if (way.works(program, directory)) {
				return way;
			}
			Files.setOwner(directory, root);
		}
		throw new IOException("PostgreSQL refuses to run as root, and neither setpriv nor unshare (util-linux) can run "
				+ program + " as another user. Run the tests as a normal user.");
	}

	/** Gives a directory tree to the user who runs the program. */
	void own(Path directory) throws IOException {
		if (owner.isPresent()) {
			DirectoryTree.giveTo(directory, owner.get());
		}
	}

	List<String> command(List<String> command) {
		List<String> whole = new ArrayList<>(prefix);
		whole.addAll(command);
		return whole;
	}

	private boolean works(Path program, Path directory) {
		return Tool.run(command(List.of("/bin/sh", "-c", "test -x \"$1\" && test -w \"$2\"", "probe",
				program.toString(), directory.toString()))).succeeded();
	}
}
