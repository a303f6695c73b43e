/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sample.internal.Messages;
import org.tidemark.sample.internal.ShopChanges;
import org.tidemark.sample.internal.ShopData;
import org.tidemark.sample.internal.ShopDatabase;

/**
 * Makes the sample in a folder and changes it. The rows are the same each time but for their dates, which lie before the
 * clock's day. Safe for use by several threads as long as they use different folders; calls block on the disk.
 */
public final class SampleShop {

	/** The name of the connection to the shop. */
	public static final String SOURCE = "sample-shop"; //$NON-NLS-1$

	/** The name of the connection to the warehouse. */
	public static final String TARGET = "sample-warehouse"; //$NON-NLS-1$

	/** The name of the sample's folder inside the home folder. */
	public static final String FOLDER = "sample"; //$NON-NLS-1$

	/** Orders that {@link #change(Path)} gives other values. */
	public static final int CHANGED = 100;

	/** Orders that {@link #change(Path)} adds. */
	public static final int ADDED = 20;

	private static final String SHOP = "shop.db"; //$NON-NLS-1$
	private static final String WAREHOUSE = "warehouse.db"; //$NON-NLS-1$
	private static final String JOB = "shop.tidemark"; //$NON-NLS-1$
	private static final String CONNECTOR = "sqlite"; //$NON-NLS-1$
	private static final String UNFINISHED = ".new"; //$NON-NLS-1$
	private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private final Clock clock;

	/** A sample that lies before today. */
	public SampleShop() {
		this(Clock.systemUTC());
	}

	/** @param clock the shop's clock; all rows lie before its day */
	public SampleShop(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Makes shop, warehouse and job file in a folder. What is there already is left alone, unless it is to be replaced.
	 *
	 * @param folder  where; made when it is missing
	 * @param replace whether a sample that is there is thrown away, with all that a sync put into its warehouse
	 * @throws TidemarkException when the folder cannot be written; what was there before is still there then
	 */
	public Sample create(Path folder, boolean replace) throws TidemarkException {
		Path home = folder.toAbsolutePath().normalize();
		Path shop = home.resolve(SHOP);
		try {
			Files.createDirectories(home);
			boolean make = replace || !Files.exists(shop);
			if (make) {
				makeShop(home);
			}
			Path warehouse = home.resolve(WAREHOUSE);
			if (make || !Files.exists(warehouse)) {
				delete(warehouse);
				ShopDatabase.createEmpty(warehouse);
			}
			Path job = home.resolve(JOB);
			if (replace || !Files.exists(job)) {
				copyJob(job);
			}
			return new Sample(home, job, file(SOURCE, shop), file(TARGET, warehouse), make);
		} catch (IOException | SQLException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					MessageFormat.format(Messages.SampleShop_create, home, e.getLocalizedMessage()),
					Messages.SampleShop_create_remedy, e);
		}
	}

	/**
	 * Changes {@value #CHANGED} orders and adds {@value #ADDED}, in one transaction; their {@code updated_at} is now and
	 * later than that of every other order.
	 *
	 * @param folder the folder of the sample
	 * @throws TidemarkException of kind usage when there is no sample in the folder; of kind failed when it cannot be
	 *                           written
	 */
	public SampleChange change(Path folder) throws TidemarkException {
		Path shop = folder.toAbsolutePath().normalize().resolve(SHOP);
		if (!Files.exists(shop)) {
			throw new TidemarkException(ProblemKind.USAGE, MessageFormat.format(Messages.SampleShop_missing, folder),
					Messages.SampleShop_missing_remedy, null);
		}
		try {
			return ShopChanges.apply(shop, CHANGED, ADDED, clock);
		} catch (SQLException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					MessageFormat.format(Messages.SampleShop_change, shop, e.getLocalizedMessage()),
					Messages.SampleShop_change_remedy, e);
		}
	}

	private void makeShop(Path home) throws IOException, SQLException {
		Path shop = home.resolve(SHOP);
		Path unfinished = home.resolve(SHOP + UNFINISHED);
		delete(unfinished);
		new ShopData(clock.instant()).write(unfinished);
		delete(shop);
		Files.move(unfinished, shop, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void copyJob(Path job) throws IOException {
		try (InputStream template = SampleShop.class.getResourceAsStream(JOB)) {
			if (template == null) {
				throw new IOException(JOB);
			}
			Files.copy(template, job, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void delete(Path database) throws IOException {
		for (String suffix : SUFFIXES) {
			Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
		}
	}

	private static ConnectionSettings file(String name, Path path) {
		return ConnectionSettings.file(name, CONNECTOR, path.toString());
	}
}
