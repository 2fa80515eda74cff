/** Name of the doctor's single file, below the root of the site. */
export const SINGLE_FILE = 'which-python-doctor.html';
